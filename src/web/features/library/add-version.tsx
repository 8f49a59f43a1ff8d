import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { addDocumentVersion } from '#contract/library.ts'
import { upload } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { FileDrop } from '../import/file-drop.tsx'
import { byteText } from '../row/byte-text.ts'
import { type DocumentCard, useForgetLibrary } from './library.queries.ts'

/** A newer text of the same document. */
export function AddVersion({ document, onClose }: { document: DocumentCard; onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const forget = useForgetLibrary()
  const [file, setFile] = useState<File | null>(null)
  const [note, setNote] = useState('')
  const adding = useMutation({
    mutationFn: (chosen: File) => upload(addDocumentVersion, { id: document.id, note: note.trim() }, chosen),
    onSuccess: async ({ id }) => {
      await forget()
      onClose()
      await navigate({ to: '/library/$id', params: { id } })
    },
  })
  const chosen = file && t('library.drop.chosen', { name: file.name, size: byteText(file.size) })
  return (
    <Sheet title={t('library.action.version')} onClose={onClose}>
      <Form
        submit={t('library.action.save')}
        onSubmit={() => file && adding.mutate(file)}
        onCancel={onClose}
        busy={adding.isPending}
        error={adding.error}
        ready={file !== null}
      >
        <Notice>{t('library.version.note')}</Notice>
        <FileDrop text={chosen ?? t('library.drop')} disabled={adding.isPending} onFile={setFile} />
        <TextArea label={t('library.form.note')} value={note} onText={setNote} maxLength={500} optional />
      </Form>
    </Sheet>
  )
}
