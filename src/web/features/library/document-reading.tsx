import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { useCan } from '../../app/session.queries.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './document.module.css'
import { clauseOfMark, documentMarks } from './document-marks.ts'
import { type DocumentDetail, proposalsQuery } from './library.queries.ts'
import { MarkChoiceContext, useMarkChoice } from './marked-text/mark-choice.ts'
import { MarkedText } from './marked-text/marked-text.tsx'
import { OtherNumbers } from './other-numbers.tsx'
import { ProposalTables } from './proposal/proposal-tables.tsx'

const noTasks: readonly never[] = []

/** The text with everything that was found in it, and beside it what can be made of it. */
export function DocumentReading({ detail: { document, text } }: { detail: DocumentDetail }) {
  const t = useT()
  const choice = useMarkChoice()
  const mayReadTargets = useCan('target.read')
  const proposals = useQuery({ ...proposalsQuery(document.id, text.version), enabled: mayReadTargets })
  const tasks = proposals.data?.tasks ?? noTasks
  const clause = useMemo(() => clauseOfMark(choice.chosen), [choice.chosen])
  const marks = useMemo(
    () => documentMarks(t, { findings: text.findings, tasks, clause }),
    [t, text.findings, tasks, clause],
  )
  const proposed = new Set((proposals.data?.targets ?? []).map(({ findingId }) => findingId))
  return (
    <MarkChoiceContext value={choice}>
      <div className={styles.columns}>
        <MarkedText label={t('library.text')} text={text.text} blocks={text.blocks} marks={marks} />
        <div className={styles.side} data-own-scroll="">
          {proposals.error && <ErrorNotice error={proposals.error} onRetry={() => void proposals.refetch()} />}
          {mayReadTargets && proposals.isPending && <Skeleton rows={8} height={56} />}
          {proposals.data && <ProposalTables document={document} proposals={proposals.data} />}
          <OtherNumbers findings={text.findings.filter(({ id }) => !proposed.has(id))} />
        </div>
      </div>
    </MarkChoiceContext>
  )
}
