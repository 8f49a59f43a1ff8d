import { DomainError } from '#domain/errors.ts'
import type { ImportJob } from './import-job.ts'
import { titlesOfRows } from './list-planned-rows.ts'
import { assertState } from './map-import.ts'
import { rowName } from './plan-context.ts'
import { beginReading, type ImportDeps } from './read-import.ts'

/** A line of a sheet, counted from 1. */
export interface SheetRow {
  readonly sheet: string
  readonly row: number
}

/** More than a person leaves out one by one. */
const mostLeftOut = 20_000

/**
 * Leaves single rows out, or takes them back, and reads the workbook anew: what was refused because of such a row may then be taken.
 *
 * @throws DomainError `import.not-ready`; `import.row-unknown` for a row that is not in the plan; `request.too-large`
 */
export async function leaveOutRows(
  deps: ImportDeps,
  job: ImportJob,
  rows: readonly SheetRow[],
  leaveOut: boolean,
): Promise<void> {
  assertState(job, ['ready'])
  if (leaveOut) await addLeftOut(deps, job, rows)
  else for (const { sheet, row } of rows) job.leftOut.delete(rowName(sheet, row))
  void beginReading(deps, job)
}

async function addLeftOut({ database }: ImportDeps, job: ImportJob, rows: readonly SheetRow[]): Promise<void> {
  if (job.leftOut.size + rows.length > mostLeftOut) throw new DomainError('request.too-large', { limit: mostLeftOut })
  if (job.plan === null) throw new DomainError('import.not-ready', { state: job.state })
  const titles = await titlesOfRows(database, job.owner, job.plan, rows)
  assertState(job, ['ready'])
  for (const one of titles) job.leftOut.set(rowName(one.sheet, one.row), one)
}
