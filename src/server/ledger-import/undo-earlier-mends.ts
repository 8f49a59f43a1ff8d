import type { ImportJob } from './import-job.ts'
import { assertState } from './map-import.ts'
import { beginReading, type ImportDeps } from './read-import.ts'

/**
 * Takes back every mend and every row left out that came from the earlier import of the same bytes, and reads the workbook anew. What the
 * person has said since stays.
 *
 * @throws DomainError `import.not-ready`
 */
export function undoEarlierMends(deps: ImportDeps, job: ImportJob): void {
  assertState(job, ['ready'])
  const { earlier } = job
  if (earlier === null) return
  for (const [cell, text] of earlier.mends) if (job.mends.get(cell) === text) job.mends.delete(cell)
  for (const [row, one] of earlier.leftOut) if (job.leftOut.get(row) === one) job.leftOut.delete(row)
  job.earlier = null
  void beginReading(deps, job)
}
