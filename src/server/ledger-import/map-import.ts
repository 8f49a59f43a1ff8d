import { readAs } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import type { ImportJob, ImportState } from './import-job.ts'
import { keepLayouts } from './keep-layouts.ts'
import { beginReading, type ImportDeps } from './read-import.ts'
import { assertChoices, type SheetChoice } from './sheet-read.ts'

/** Holds that an import can do this now. @throws DomainError `import.not-ready` */
export function assertState({ state }: ImportJob, allowed: readonly ImportState[]): void {
  if (!allowed.includes(state)) throw new DomainError('import.not-ready', { state })
}

/**
 * Takes what a person says of the columns, keeps it for the next workbook of that kind, and reads the workbook with it. Where the person says
 * that other rows are the header, these sheets are recognised anew and asked about once more; nothing is kept yet.
 *
 * @param layoutName name under which the layout is kept; absent: that of the file
 * @throws DomainError `import.not-ready`, `ledger.field-unknown`, `import.column-twice`
 */
export async function mapImport(
  deps: ImportDeps,
  job: ImportJob,
  choices: readonly SheetChoice[],
  layoutName: string | undefined,
): Promise<void> {
  assertState(job, ['mapping', 'ready'])
  const moved = choices.filter((choice) => hasOtherHeader(job, choice))
  if (moved.length > 0) return askAnew(deps, job, choices, moved)
  const ledger = await readAs(deps.database, job.owner, async (tx) => (await openLedgers(tx))(job.ledger))
  assertChoices(ledger, choices)
  await keepLayouts(deps, job, choices, layoutName ?? nameOf(job.fileName))
  assertState(job, ['mapping', 'ready'])
  job.choices = choices
  job.asks = false
  void beginReading(deps, job)
}

function hasOtherHeader({ sheets }: ImportJob, { sheet, header }: SheetChoice): boolean {
  const table = sheets.find((one) => one.table.sheet === sheet)?.table
  if (table === undefined || header === undefined) return false
  return table.headerFirst !== header.first || table.headerLast !== header.last
}

/** What was said of the other sheets stays. */
function askAnew(
  deps: ImportDeps,
  job: ImportJob,
  choices: readonly SheetChoice[],
  moved: readonly SheetChoice[],
): void {
  for (const { sheet, header } of moved) if (header !== undefined) job.headers.set(sheet, header)
  job.choices = choices.filter((choice) => !moved.includes(choice))
  job.asks = true
  void beginReading(deps, job)
}

const longestName = 60

function nameOf(fileName: string): string {
  return fileName.replace(/\.[^.]*$/u, '').slice(0, longestName)
}
