import type { exportLedgerRows } from '#contract/ledger-workbook.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { streamLedgerRows, summariseRows } from '#db/ledger/ledger.repository.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { translatorFor } from '#i18n/translate.ts'
import type { CellText, SheetSpec } from '#office/workbook/workbook-spec.ts'
import { writeCsv } from '#office/workbook/write-csv.ts'
import { writeWorkbook } from '#office/workbook/write-workbook.ts'
import type { App } from '../app.ts'
import { FileAnswer } from '../http/route.ts'
import { loadNames } from '../ledger/load-names.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { readChoice, readSort } from '../ledger/row-choice.ts'
import { loadReference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { exportColumns, type FieldColumn } from './export-columns.ts'
import { exportStamp } from './export-stamp.ts'
import { frozenColumnsOf } from './field-columns.ts'
import { wordOf } from './form-words.ts'
import type { OpenExport } from './open-export.ts'
import { writtenNames } from './written-names.ts'

/** Rows fetched at a time; no more than these are ever kept. */
const rowsAtOnce = 1_000

/**
 * The list that a question chooses, as a workbook or CSV in the form of the ledger's template: it imports again without a change.
 *
 * Rows are written while they are read, in one transaction: all of one moment, and few of them in memory.
 *
 * @throws DomainError `ledger.unknown`, `ledger.field-unknown`, `condition.unreadable`
 */
export function exportRows(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof exportLedgerRows>,
): Promise<FileAnswer> {
  return readAs(database, actor, async (tx) => {
    const opened = await openExport(tx, world, input)
    const { ledger, say, choice, today } = opened
    const sheet = sheetOf(tx, opened, input)
    const fileName = say('export.file', { ledger: wordOf(ledger, say.locale), day: choice.asOf ?? today })
    if (input.format === 'csv')
      return new FileAnswer(`${fileName}.csv`, 'text/csv; charset=utf-8', await writeCsv(sheet))
    const stamp = exportStamp(opened, world, actor)
    return new FileAnswer(`${fileName}.xlsx`, workbookType, await writeWorkbook({ sheets: [sheet], stamp }))
  })
}

/** Media type of `.xlsx`. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function openExport(
  tx: Transaction,
  world: WorldInfo,
  input: ParsedInputOf<typeof exportLedgerRows>,
): Promise<OpenExport> {
  const open = await openLedgers(tx)
  const ledger = open(input.ledger)
  const today = todayOf(world)
  const choice = readChoice(open, ledger, input, today)
  const names = await loadNames(tx, await loadReference(tx, today), open, [...ledger.fields.values()])
  return {
    ...{ ledger, open, choice, today },
    summary: await summariseRows(tx, ledger, open, choice),
    written: writtenNames(names, input.locale),
    say: translatorFor(input.locale),
  }
}

function sheetOf(
  tx: Transaction,
  { ledger, open, choice, summary, written, say }: OpenExport,
  { groupBy, sort }: Pick<ParsedInputOf<typeof exportLedgerRows>, 'groupBy' | 'sort'>,
): SheetSpec {
  const groups = readSort(ledger, groupBy)
  const columns = exportColumns(
    ledger,
    groups.map(({ field }) => field),
    { say, written, hasSynthetic: summary.synthetic > 0 },
  )
  const order = [
    ...groups,
    ...readSort(ledger, sort).filter(({ field }) => !groups.some((group) => group.field === field)),
  ]
  const rows = streamLedgerRows(tx, ledger, open, { ...choice, sort: order }, rowsAtOnce)
  return {
    name: wordOf(ledger, say.locale),
    title: say('export.template.title', { ledger: wordOf(ledger, say.locale) }),
    columns: columns.map(({ spec }) => spec),
    frozenColumns: groups.length === 0 ? frozenColumnsOf(ledger) : 0,
    rows: cellsOf(rows, columns),
  }
}

async function* cellsOf(
  parts: AsyncIterable<readonly LedgerRow[]>,
  columns: readonly FieldColumn[],
): AsyncGenerator<CellText[]> {
  for await (const rows of parts) for (const row of rows) yield columns.map(({ cell }) => cell(row))
}
