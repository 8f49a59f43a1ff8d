import { SyntheticMark } from '../../../ui/synthetic-mark.tsx'
import { LateMark } from '../../statistic/late-mark.tsx'
import type { LedgerRow } from '../ledger.queries.ts'
import { WaitingMark } from '../waiting-mark.tsx'

/** What one must know of a row before reading it: 待审核, 补录, 合成. */
export function RowMarks({ row }: { row: LedgerRow }) {
  return (
    <>
      <WaitingMark row={row} />
      {row.late && <LateMark />}
      {row.synthetic && <SyntheticMark brief />}
    </>
  )
}
