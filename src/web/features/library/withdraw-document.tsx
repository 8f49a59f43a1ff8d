import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { withdrawDocument } from '#contract/library.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { missingFault } from '../../ui/form-values.ts'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { type DocumentCard, useForgetLibrary } from './library.queries.ts'

/** Takes a document out of the library, with a reason. */
export function WithdrawDocument({ document, onClose }: { document: DocumentCard; onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const forget = useForgetLibrary()
  const [why, setWhy] = useState('')
  const saving = useMutation({
    mutationFn: () =>
      call(withdrawDocument, { id: document.id, expectedRowVersion: document.rowVersion, why: why.trim() }),
    onSuccess: async () => {
      await navigate({ to: '/library' })
      await forget()
    },
  })
  return (
    <Sheet stand="centre" title={t('library.action.withdraw')} onClose={onClose}>
      <Form
        submit={t('library.action.withdraw')}
        onSubmit={() => saving.mutate()}
        onCancel={onClose}
        busy={saving.isPending}
        error={saving.error}
        ready={!missingFault(why)}
      >
        <Notice>{t('library.withdraw.note')}</Notice>
        <TextArea label={t('target.form.why')} value={why} onText={setWhy} maxLength={500} required />
      </Form>
    </Sheet>
  )
}
