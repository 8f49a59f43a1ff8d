import { type Ledger, openLedger } from '../../ledger/ledger.ts'
import { createNameFinder } from '../../ledger/near-name.ts'
import { ledgerDefinitions } from '../../ledgers/all-ledgers.ts'
import type { FormSheet } from '../form-sheet.ts'
import { type RowContext, readTableRows, type TableReading } from '../read-table-rows.ts'
import { mappingOf, recogniseSheet } from '../recognise-sheet.ts'
import type { KnownLayout, RecognisedTable, SheetMapping } from '../recognised-table.ts'

/** The ledger of this name, without fields of a city's own. */
export function aLedger(name: string): Ledger {
  const definition = ledgerDefinitions.find((one) => one.name === name)
  if (definition === undefined) throw new Error(`there is no ledger ${name}`)
  return openLedger(definition)
}

const asWritten = (text: string) => text

/** Recognises a sheet of projects, in Simplified script. */
export function recognise(
  sheet: FormSheet,
  { ledger = aLedger('project'), layouts = [] as readonly KnownLayout[], simplify = asWritten } = {},
): RecognisedTable {
  return recogniseSheet(sheet, ledger, layouts, simplify)
}

/** What each column is taken for, as `总投资 → totalInvestment 万元`. */
export function columnLines({ columns }: RecognisedTable): string[] {
  return columns.map(({ headers, field, unit }) =>
    [headers.join('/'), '→', field ?? 'nothing', unit ?? ''].join(' ').trim(),
  )
}

/** A context in which counties have a name, and rows of other ledgers are found by any. */
export function aRowContext(known: Partial<RowContext> = {}): RowContext {
  return {
    findPlace: createNameFinder(['晋江市', '石狮市', '泉州台商投资区'].map((name) => ({ id: name, names: [name] }))),
    findOrganisation: () => null,
    findReference: (_, text) => ({ id: text }),
    simplify: asWritten,
    year: null,
    mends: new Map(),
    ...known,
  }
}

/** Recognises a sheet and reads its rows, as it is proposed or as a person says. */
export function readSheet(
  sheet: FormSheet,
  { ledger = aLedger('project'), context = {} as Partial<RowContext>, mapping = null as SheetMapping | null } = {},
): TableReading {
  const table = recogniseSheet(sheet, ledger, [], context.simplify ?? asWritten)
  const steps = readTableRows(sheet, table, ledger, mapping ?? mappingOf(table), aRowContext(context))
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Problems as lines: `refuse D5 value.place-unknown`, with their mends. */
export function problemLines({ problems }: Pick<TableReading, 'problems'>): string[] {
  return problems.map(({ severity, cell, code, mends }) =>
    [severity, cell, code, ...mends.map(({ text }) => text)].join(' '),
  )
}
