import type { z } from 'zod'
import type { ledgerImportState } from '#contract/ledger-import-state.ts'
import type { ImportJob } from './import-job.ts'
import type { SheetRead } from './sheet-read.ts'

type ShownJob = z.input<typeof ledgerImportState>
type ShownSheet = ShownJob['sheets'][number]

/** An import as the contract shows it. */
export function presentJob(job: ImportJob): ShownJob {
  const { id, ledger, fileName, bytes, received, state, progress, startedAt, failure, dataVersion } = job
  return {
    importId: id,
    ...{ ledger, fileName, bytes, received, state, startedAt, failure, dataVersion },
    progress: { ...progress },
    sheets: job.sheets.map(presentSheet),
    counts: job.counts,
    leftOut: job.leftOut.size,
    earlierMends: presentEarlier(job),
    problemCounts: job.problemCounts,
  }
}

/** The same in a list: without its sheets. */
export function presentJobInList(job: ImportJob): Omit<ShownJob, 'sheets'> {
  const { sheets: _sheets, ...shown } = presentJob(job)
  return shown
}

function presentEarlier({ earlier }: ImportJob): ShownJob['earlierMends'] {
  if (earlier === null) return null
  const { mends, leftOut, by, on } = earlier
  return { cells: mends.size, rows: leftOut.size, by, on }
}

/** What the columns were recognised as, with what the person said of them in its place. */
function presentSheet({ table, use, mapping }: SheetRead): ShownSheet {
  const { year: _year, notes: _notes, ...shown } = table
  const chosen = new Map(mapping.columns.map(({ column, ...rest }) => [column, rest]))
  return {
    ...shown,
    use,
    hiddenRows: [...table.hiddenRows],
    totalRows: [...table.totalRows],
    missing: [...table.missing],
    fixed: mapping.fixed.map((one) => ({ ...one })),
    columns: table.columns.map(({ headers, candidates, samples, ...column }) => ({
      ...column,
      ...(chosen.get(column.column) ?? { field: null, unit: null }),
      headers: [...headers],
      candidates: candidates.map((one) => ({ ...one })),
      samples: [...samples],
    })),
  }
}
