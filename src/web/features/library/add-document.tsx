import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { addDocument } from '#contract/library.ts'
import { upload } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useToast } from '../../ui/toast.tsx'
import { FileDrop } from '../import/file-drop.tsx'
import { byteText } from '../row/byte-text.ts'
import { blankCard, type CardDraft, sentCard } from './card-draft.ts'
import { CardFields } from './card-fields.tsx'
import styles from './library.module.css'
import { useForgetLibrary } from './library.queries.ts'

type Way = 'file' | 'paste'

/** Adds a document: a file, or a text that is pasted. What the card leaves out is read from the text. */
export function AddDocument({ onClose }: { onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const toast = useToast()
  const forget = useForgetLibrary()
  const [way, setWay] = useState<Way>('file')
  const [file, setFile] = useState<File | null>(null)
  const [text, setText] = useState('')
  const [card, setCard] = useState<CardDraft>(blankCard)
  const sent = way === 'file' ? file : pastedFile(text, card.title)
  const adding = useMutation({
    mutationFn: (document: File) => upload(addDocument, sentCard(card), document),
    onSuccess: async ({ id, same }) => {
      await forget()
      const [twin] = same
      toast(twin === undefined ? t('library.added') : t('library.added.same', { title: twin.title }))
      await navigate({ to: '/library/$id', params: { id } })
    },
  })
  return (
    <Sheet title={t('library.action.add')} onClose={onClose}>
      <Form
        submit={t('library.action.save')}
        onSubmit={() => sent && adding.mutate(sent)}
        onCancel={onClose}
        busy={adding.isPending}
        error={adding.error}
        ready={sent !== null}
      >
        <div>
          <Segmented<Way>
            label={t('library.way')}
            choices={(['file', 'paste'] as const).map((value) => ({ value, text: t(`library.way.${value}`) }))}
            value={way}
            onChoice={setWay}
          />
        </div>
        {way === 'file' ? (
          <FileDrop
            text={
              file === null
                ? t('library.drop')
                : t('library.drop.chosen', { name: file.name, size: byteText(file.size) })
            }
            disabled={adding.isPending}
            onFile={setFile}
          />
        ) : (
          <TextArea label={t('library.paste')} rows={10} value={text} onText={setText} />
        )}
        <Notice>{t('library.add.note')}</Notice>
        <details className={styles.card}>
          <summary>{t('library.add.more')}</summary>
          <CardFields card={card} onCard={(patch) => setCard((before) => ({ ...before, ...patch }))} mayBeBlank />
        </details>
        {adding.isPending && (
          <div role="status">
            <p>{t('library.adding')}</p>
            <ProgressBar label={t('library.adding')} done={0} total={0} />
          </div>
        )}
      </Form>
    </Sheet>
  )
}

/** A pasted text travels as a file of its own; null while there is none. */
function pastedFile(text: string, title: string): File | null {
  if (text.trim() === '') return null
  const firstLine = text.trim().split(/[\r\n]/, 1)[0] ?? ''
  const name = (title || firstLine).replace(/[\\/:*?"<>|]/g, '').slice(0, 60)
  return new File([text], `${name}.txt`, { type: 'text/plain' })
}
