import { DomainError } from '#domain/errors.ts'
import type { ImportJob } from './import-job.ts'
import { assertState } from './map-import.ts'
import { beginReading, type ImportDeps } from './read-import.ts'

/** A text instead of that of a cell. */
export interface CellMend {
  readonly sheet: string
  readonly cell: string
  readonly text: string
}

/** More than a person mends in one workbook. */
const mostMends = 20_000
/** They are kept with the import, and taken up when its file comes again. */
const mostCharacters = 1_000_000

/**
 * Puts texts in the place of those of cells and reads the workbook anew; its bytes are not touched.
 *
 * @throws DomainError `import.not-ready`, `request.too-large`
 */
export function mendImport(deps: ImportDeps, job: ImportJob, mends: readonly CellMend[]): void {
  assertState(job, ['ready'])
  if (job.mends.size + mends.length > mostMends) throw new DomainError('request.too-large', { limit: mostMends })
  const characters = [...[...job.mends.values()], ...mends.map(({ text }) => text)].reduce(
    (sum, { length }) => sum + length,
    0,
  )
  if (characters > mostCharacters) throw new DomainError('request.too-large', { limit: mostCharacters })
  for (const { sheet, cell, text } of mends) job.mends.set(`${sheet}!${cell}`, text)
  void beginReading(deps, job)
}
