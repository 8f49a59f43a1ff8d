import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import type { LedgerRow } from '../ledger/ledger.queries.ts'
import { WaitingMark } from '../ledger/waiting-mark.tsx'
import { LateMark } from '../statistic/late-mark.tsx'

/** How a version stands, in whole words: 待审核, 补录, 合成. */
export function VersionMarks({ row }: { row: LedgerRow }) {
  return (
    <>
      <WaitingMark row={row} /> {row.late && <LateMark />} {row.synthetic && <SyntheticMark />}
    </>
  )
}
