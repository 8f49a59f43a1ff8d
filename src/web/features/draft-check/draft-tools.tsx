import { useMutation } from '@tanstack/react-query'
import { downloadMarkedDraft } from '#contract/draft-check.ts'
import { download } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { copyText } from './copy-text.ts'
import styles from './draft-check.module.css'
import { type Checked, type Draft, useAsked, useDraftKeeping } from './draft-check.queries.ts'
import { isCertain, mendedText } from './mended-text.ts'

interface DraftToolsProps {
  readonly draft: Draft
  readonly checked: Checked
  readonly mended: ReadonlySet<string>
  readonly onEdit: (text: string) => void
  readonly onLeave: () => void
}

/** What can be done with the whole draft: replace all that is certain, copy it mended, take it out as Word, go on writing, or another one. */
export function DraftTools({ draft, checked, mended, onEdit, onLeave }: DraftToolsProps) {
  const t = useT()
  const { mend } = useDraftKeeping()
  const certain = checked.findings.filter((finding) => isCertain(finding) && !mended.has(finding.id))
  const text = () => mendedText(checked.text, checked.findings, [...mended])
  return (
    <div className={styles.tools}>
      <Button
        look="primary"
        disabled={certain.length === 0}
        onClick={() => mend([...mended, ...certain.map(({ id }) => id)])}
      >
        {t('draft-check.action.mend-certain', { count: certain.length })}
      </Button>
      {mended.size > 0 && (
        <Button onClick={() => mend([])}>{t('draft-check.action.unmend', { count: mended.size })}</Button>
      )}
      <CopyButton text={text} />
      <WordButton draft={draft} checked={checked} />
      <Button onClick={() => onEdit(text())}>{t('draft-check.action.edit')}</Button>
      <Button look="quiet" onClick={onLeave}>
        {t('draft-check.action.another')}
      </Button>
    </div>
  )
}

function CopyButton({ text }: { text: () => string }) {
  const t = useT()
  const toast = useToast()
  const copying = useMutation({
    mutationFn: () => copyText(text()),
    onSuccess: () => toast(t('draft-check.copied')),
  })
  return (
    <>
      <Button busy={copying.isPending} onClick={() => copying.mutate()}>
        {t('draft-check.action.copy')}
      </Button>
      {copying.error && <span role="alert">{t('draft-check.copy-refused')}</span>}
    </>
  )
}

function WordButton({ draft, checked }: Pick<DraftToolsProps, 'draft' | 'checked'>) {
  const t = useT()
  const asked = useAsked()
  const title = (draft.title || checked.card.title || '').slice(0, 200)
  const fetching = useMutation({
    mutationFn: () =>
      download(downloadMarkedDraft, { ...asked, text: checked.text, ...(title === '' ? {} : { title }) }),
  })
  return (
    <>
      <Button busy={fetching.isPending} onClick={() => fetching.mutate()}>
        {t('draft-check.action.word')}
      </Button>
      {fetching.error && <ErrorNotice error={fetching.error} />}
    </>
  )
}
