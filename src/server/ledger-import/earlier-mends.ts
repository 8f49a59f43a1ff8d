import { findKeptMends, type ImportMends } from '#db/ledger/ledger-import.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { Announcement, EarlierMends, ImportJob } from './import-job.ts'
import { rowName } from './plan-context.ts'

/** What was said of the cells and rows of just these bytes when they were last written into this ledger; null when nothing was. */
export async function findEarlierMends(tx: Transaction, announced: Announcement): Promise<EarlierMends | null> {
  const kept = await findKeptMends(tx, announced)
  if (kept === null) return null
  const mends = new Map(Object.entries(kept.mends))
  const leftOut = new Map(kept.leftOut.map((one) => [rowName(one.sheet, one.row), one]))
  return mends.size + leftOut.size === 0 ? null : { mends, leftOut, on: kept.recordedOn, by: kept.recordedByName }
}

/** What a person said of the cells and rows of an import, as it is kept with it. */
export function mendsOf({ mends, leftOut }: ImportJob): ImportMends {
  return { mends: Object.fromEntries(mends), leftOut: [...leftOut.values()] }
}
