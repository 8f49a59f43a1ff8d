import { useMemo } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { useSearchText } from '../../app/view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { MarkChoiceContext, useMarkChoice } from '../library/marked-text/mark-choice.ts'
import { MarkedText } from '../library/marked-text/marked-text.tsx'
import styles from './draft-check.module.css'
import { type Checked, type Draft, type Judged, useDraftKeeping } from './draft-check.queries.ts'
import { DraftTools } from './draft-tools.tsx'
import { HowItWasRead } from './how-it-was-read.tsx'
import { replacementOf } from './mended-text.ts'
import { chosenFindings } from './shown-verdicts.ts'
import { VerdictFilter } from './verdict-filter.tsx'
import { VerdictList } from './verdict-list.tsx'
import { verdictMark } from './verdict-mark.ts'

interface DraftResultProps {
  readonly draft: Draft
  readonly checked: Checked
  readonly onEdit: (text: string) => void
  readonly onLeave: () => void
}

/** The draft with each figure marked by its verdict, and the verdicts beside it. */
export function DraftResult({ draft, checked, onEdit, onLeave }: DraftResultProps) {
  const t = useT()
  const choice = useMarkChoice()
  const mended = useMended(draft, checked)
  const shown = useShown(checked.findings, mended)
  const toggle = useToggle(draft)
  const marks = useMemo(
    () => checked.findings.map((finding) => verdictMark(t, finding, mended.has(finding.id))),
    [t, checked.findings, mended],
  )
  return (
    <>
      <HowItWasRead card={checked.card} />
      <DraftTools draft={draft} checked={checked} mended={mended} onEdit={onEdit} onLeave={onLeave} />
      {checked.notJudged > 0 && (
        <Notice tone="warn">{t('draft-check.not-judged', { count: checked.notJudged })}</Notice>
      )}
      {checked.findings.length === 0 ? (
        <EmptyState title={t('draft-check.none.title')} text={t('draft-check.none.text')} />
      ) : (
        <div>
          <VerdictFilter checked={checked} mended={mended} />
        </div>
      )}
      <MarkChoiceContext value={choice}>
        <div className={styles.columns}>
          <div className={styles.paper}>
            <MarkedText label={t('draft-check.draft')} text={checked.text} blocks={checked.blocks} marks={marks} />
          </div>
          {checked.findings.length > 0 && (
            <div className={styles.side} data-own-scroll="">
              <VerdictList findings={shown} mended={mended} onMend={toggle} />
            </div>
          )}
        </div>
      </MarkChoiceContext>
    </>
  )
}

/** What was replaced and can still be: on another day the right figure may be another one, or none. */
function useMended({ mended }: Draft, { findings }: Checked): ReadonlySet<string> {
  return useMemo(() => {
    const possible = findings.filter((one) => replacementOf(one) !== null).map(({ id }) => id)
    return new Set(possible.filter((id) => mended.includes(id)))
  }, [mended, findings])
}

function useToggle({ mended }: Draft): (id: string) => void {
  const { mend } = useDraftKeeping()
  return (id) => mend(mended.includes(id) ? mended.filter((one) => one !== id) : [...mended, id])
}

/** The findings that the filter lets through. */
function useShown(findings: readonly Judged[], mended: ReadonlySet<string>): readonly Judged[] {
  const choice = useSearchText('verdict')
  return useMemo(() => chosenFindings(findings, mended, choice), [findings, mended, choice])
}
