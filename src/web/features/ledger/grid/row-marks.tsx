import { PendingMark } from '../../../ui/pending-mark.tsx'
import { SyntheticMark } from '../../../ui/synthetic-mark.tsx'
import { LateMark } from '../../statistic/late-mark.tsx'
import type { LedgerRow } from '../ledger.queries.ts'

/** What one must know of a row before reading it: 待审核, 补录, 合成. */
export function RowMarks({ row }: { row: LedgerRow }) {
  return (
    <>
      {row.approval === 'submitted' && <PendingMark />}
      {row.late && <LateMark />}
      {row.synthetic && <SyntheticMark brief />}
    </>
  )
}
