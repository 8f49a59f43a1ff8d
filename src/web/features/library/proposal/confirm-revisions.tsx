import { nameOf, placeName } from '#i18n/names.ts'
import { useT } from '../../../app/locale-context.tsx'
import { Form } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import type { TargetProposal } from '../library.queries.ts'
import { RevisionWords } from './revision-words.tsx'

interface ConfirmRevisionsProps {
  readonly targets: readonly TargetProposal[]
  readonly busy: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks once before targets that the programme has already get another number. */
export function ConfirmRevisions({ targets, busy, onConfirm, onClose }: ConfirmRevisionsProps) {
  const t = useT()
  return (
    <Sheet stand="centre" title={t('library.revise.title', { count: targets.length })} onClose={onClose}>
      <Form submit={t('library.action.revise')} onSubmit={onConfirm} onCancel={onClose} busy={busy} error={null} ready>
        <Notice>{t('library.revise.note')}</Notice>
        <ul>
          {targets.map((one) => (
            <li key={one.findingId}>
              {one.indicator === null ? one.subject : nameOf(one.indicator, t.locale)} ·{' '}
              {placeName(one.place, t.locale)} <RevisionWords proposal={one} />
            </li>
          ))}
        </ul>
      </Form>
    </Sheet>
  )
}
