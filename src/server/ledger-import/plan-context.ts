import type { Finding } from '#domain/check/check.ts'
import { type Problem, problem } from '#domain/errors.ts'
import type { FieldProblem } from '../ledger/row-values.ts'
import type { HeldKeys } from './held-keys.ts'
import type { ImportProblem } from './import-plan.ts'
import type { ProblemList } from './problem-list.ts'
import type { FieldColumns } from './reading-protocol.ts'
import type { ReadRow } from './row-batch.ts'
import { cellOf } from './row-cell.ts'
import type { SeenRows } from './seen-rows.ts'

/** What holds for all rows of an import while they are compared with the ledger. */
export interface PlanContext {
  /** Names of the sheets, as rows count them. */
  readonly sheets: readonly string[]
  readonly columns: Readonly<Record<string, FieldColumns>>
  /** What the reading said of single rows, by `rowName`. */
  readonly told: ReadonlyMap<string, ToldOfRow>
  readonly seen: SeenRows
  readonly keys: HeldKeys
  readonly problems: ProblemList
}

/** What the reading said of one row. */
export interface ToldOfRow {
  readonly refused: readonly FieldProblem[]
  /** Codes of questions that wait for an answer. */
  readonly asked: readonly string[]
}

const nothingTold: ToldOfRow = { refused: [], asked: [] }

/** @param row row of the sheet, counted from 1 */
export function rowName(sheet: string, row: number): string {
  return `${sheet}!${row}`
}

export function toldOf(context: PlanContext, row: ReadRow): ToldOfRow {
  return context.told.get(rowName(sheetOf(context, row), row.row)) ?? nothingTold
}

export function sheetOf({ sheets }: PlanContext, { sheet }: ReadRow): string {
  return sheets[sheet] ?? ''
}

/** The cell of the first of these fields that has a column. */
export function cellIn(context: PlanContext, row: ReadRow, fields: readonly string[]): string {
  const sheet = sheetOf(context, row)
  return cellOf({ row: row.row, columns: context.columns[sheet] ?? {} }, fields)
}

/** Adds what keeps a row from being taken. @param fields what it is about, then where it is shown when that has no column */
export function tell(context: PlanContext, row: ReadRow, fields: readonly string[], { code, params }: Problem): void {
  const found = { code, params: { ...params }, severity: 'refuse', finding: null } as const
  context.problems.add({ ...placed(context, row, fields), ...found })
}

/** Adds what a check said of a row. */
export function tellFinding(context: PlanContext, row: ReadRow, key: readonly string[], finding: Finding): void {
  const { code, params } = problem('import.check-failed', { check: finding.check })
  const found = { code, params: { ...params }, severity: finding.severity }
  const fields = [...finding.fields]
  const shown = fields.filter((field) => isOffered(context, row, field))
  const place = placed(context, row, [...shown, ...fields, ...key])
  context.problems.add({ ...place, ...found, finding: { ...finding, fields } })
}

/** True when the field has a column, and a value in this row: there the person can see what the check means. */
function isOffered(context: PlanContext, row: ReadRow, field: string): boolean {
  return context.columns[sheetOf(context, row)]?.[field] !== undefined && (row.values[field] ?? null) !== null
}

type PlacedPart = Pick<ImportProblem, 'sheet' | 'row' | 'cell' | 'field' | 'offered' | 'mends'>

function placed(context: PlanContext, row: ReadRow, fields: readonly string[]): PlacedPart {
  const [field = null] = fields
  return {
    sheet: sheetOf(context, row),
    row: row.row,
    cell: cellIn(context, row, fields),
    field,
    offered: field === null ? '' : (row.written[field] ?? String(row.values[field] ?? '')),
    mends: [],
  }
}
