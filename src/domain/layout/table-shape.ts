import type { Ledger } from '../ledger/ledger.ts'
import { cellIn, type FormSheet } from './form-sheet.ts'
import type { RecognisedTable, SheetMapping } from './recognised-table.ts'
import { groupNumber, type TableShape } from './row-kind.ts'

/** Columns beside those of names in which 合计 may stand: the first ones. */
const firstLabelColumns = 3
/** Rows looked at for the numbering of groups. */
const rowsLookedAt = 400

const serialHeader = /^(?:序号|序號|序|no|编号|編號|行号|#)$/iu

/** The shape of a recognised table under a mapping: what its rows are told apart by. */
export function shapeOf(
  sheet: FormSheet,
  table: Pick<RecognisedTable, 'headerFirst' | 'headerLast' | 'columns'>,
  ledger: Ledger,
  mapping: SheetMapping,
): TableShape {
  const columns = table.columns.map(({ column }) => column)
  const columnsFor = (names: readonly string[]) =>
    mapping.columns.filter(({ field }) => field !== null && names.includes(field)).map(({ column }) => column)
  const serialColumn = serialColumnOf(table, mapping)
  const nameColumns = columnsFor([ledger.title, ...ledger.key])
  const labels = [...columns.slice(0, firstLabelColumns), ...nameColumns, ...columnsFor([ledger.place])]
  return {
    columns,
    serialColumn,
    nameColumns,
    labelColumns: [...new Set(labels)],
    headerRows: headerRowsOf(sheet, table.headerFirst, table.headerLast),
    linesAbove: linesAbove(sheet, table.headerFirst),
    hasNumberedGroups: hasNumberedGroups(sheet, table.headerLast, serialColumn),
  }
}

function serialColumnOf({ columns }: Pick<RecognisedTable, 'columns'>, mapping: SheetMapping): number | null {
  const mapped = new Set(mapping.columns.filter(({ field }) => field !== null).map(({ column }) => column))
  const found = columns.find(({ column, headers }) => {
    const header = headers.at(-1)?.normalize('NFKC').replace(/[\s.]/gu, '') ?? ''
    return !mapped.has(column) && serialHeader.test(header)
  })
  return found?.column ?? null
}

function headerRowsOf(sheet: FormSheet, first: number, last: number): Map<number, string>[] {
  return sheet.rows
    .filter(({ number }) => first <= number && number <= last)
    .map(({ cells }) => new Map(cells.map(({ column, text }) => [column, text.trim()])))
}

function linesAbove(sheet: FormSheet, headerFirst: number): Set<string> {
  const above = sheet.rows.filter(({ number }) => number < headerFirst)
  return new Set(above.flatMap(({ cells }) => cells.map(({ text }) => text.trim())))
}

/** Some rows have Chinese numbers and more have Arabic ones. */
function hasNumberedGroups(sheet: FormSheet, headerLast: number, serialColumn: number | null): boolean {
  if (serialColumn === null) return false
  const rows = sheet.rows.filter(({ number }) => number > headerLast).slice(0, rowsLookedAt)
  const serials = rows.map((row) => cellIn(row, serialColumn)?.text.trim() ?? '')
  const groups = serials.filter((text) => groupNumber.test(text)).length
  return groups > 0 && serials.filter((text) => /^\d+$/.test(text)).length > groups
}
