import { findKeptMends, type ImportMends } from '#db/ledger/ledger-import.repository.ts'
import { readAs } from '#db/transact.ts'
import type { App } from '../app.ts'
import type { ImportJob } from './import-job.ts'
import { rowName } from './plan-context.ts'

/**
 * Takes over what the person said of the cells and rows of just these bytes when they last wrote them into this ledger: once, before the
 * workbook is read for the first time. What others said of them does not count: another county might put its figures into one's own rows.
 */
export async function recallMends({ database }: Pick<App, 'database'>, job: ImportJob): Promise<void> {
  if (job.isRecalled) return
  job.isRecalled = true
  const { owner, ledger, sha256 } = job
  const kept = await readAs(database, owner, (tx) => findKeptMends(tx, { ledger, sha256, recordedBy: owner.accountId }))
  if (kept === null) return
  const mends = new Map(Object.entries(kept.mends))
  const leftOut = new Map(kept.leftOut.map((one) => [rowName(one.sheet, one.row), one]))
  if (mends.size + leftOut.size === 0) return
  job.earlier = { mends, leftOut, on: kept.recordedOn, by: kept.recordedByName }
  for (const [cell, text] of mends) job.mends.set(cell, text)
  for (const [row, one] of leftOut) job.leftOut.set(row, one)
}

/** What a person said of the cells and rows of an import, as it is kept with it. */
export function mendsOf({ mends, leftOut }: ImportJob): ImportMends {
  return { mends: Object.fromEntries(mends), leftOut: [...leftOut.values()] }
}
