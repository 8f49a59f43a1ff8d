import type { mapLedgerImport } from '#contract/ledger-import.ts'
import type { InputOf } from '#contract/operation.ts'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import { type UnitCode, unitCodes, unitDimension } from '#domain/quantity/unit.ts'
import type { ImportColumn, ImportSheet } from './ledger-import.queries.ts'

/** What a person says the columns are, sheet by sheet, before it is sent. */
export type MappingDraft = readonly SheetDraft[]

export interface SheetDraft {
  readonly sheet: string
  readonly use: boolean
  readonly columns: readonly ColumnDraft[]
  readonly fixed: readonly { readonly field: string; readonly text: string }[]
}

export interface ColumnDraft {
  readonly column: number
  readonly field: string | null
  readonly unit: string | null
}

/** As the workbook was recognised. */
export function draftOf(sheets: readonly ImportSheet[]): MappingDraft {
  return sheets.map(({ sheet, use, columns, fixed }) => ({
    sheet,
    use,
    columns: columns.map(({ column, field, unit }) => ({ column, field, unit })),
    fixed,
  }))
}

export function withSheet(draft: MappingDraft, sheet: string, patch: Partial<SheetDraft>): MappingDraft {
  return draft.map((one) => (one.sheet === sheet ? { ...one, ...patch } : one))
}

/** A column that becomes another field forgets the unit: it was that of the field before. */
export function withColumn(draft: SheetDraft, column: number, patch: Partial<ColumnDraft>): SheetDraft {
  const forgets = 'field' in patch && !('unit' in patch) ? { unit: null } : {}
  return {
    ...draft,
    columns: draft.columns.map((one) => (one.column === column ? { ...one, ...forgets, ...patch } : one)),
  }
}

/** What is said of all rows of a sheet; an empty text says nothing. */
export function withFixed(draft: SheetDraft, field: string, text: string): SheetDraft {
  const others = draft.fixed.filter((one) => one.field !== field)
  return { ...draft, fixed: text === '' ? others : [...others, { field, text }] }
}

/** Fields that can be said for a whole sheet: what stood above its table, and what is missing in it. */
export function fieldsForAllRows(ledger: Ledger, sheet: ImportSheet, draft: SheetDraft): LedgerField[] {
  const inColumns = new Set(draft.columns.map(({ field }) => field))
  const said = new Set([...sheet.fixed, ...draft.fixed].map(({ field }) => field))
  return [...ledger.fields.values()].filter(
    ({ name, required }) => !inColumns.has(name) && (said.has(name) || required === true),
  )
}

/** Fields that stand in more than one column of a sheet: the server refuses them. */
export function fieldsTwice({ columns }: SheetDraft): Set<string> {
  const named = columns.flatMap(({ field }) => (field === null ? [] : [field]))
  return new Set(named.filter((field, index) => named.indexOf(field) !== index))
}

/** Fields without which a row cannot be understood, and that neither a column nor the lines above the table give. */
export function fieldsMissing(ledger: Ledger, { columns, fixed }: SheetDraft): LedgerField[] {
  const given = new Set([...columns.map(({ field }) => field), ...fixed.map(({ field }) => field)])
  return [...ledger.fields.values()].filter((field) => field.required === true && !given.has(field.name))
}

/** True when there is something to read and nothing stands twice. */
export function isReady(draft: MappingDraft): boolean {
  const used = draft.filter(({ use }) => use)
  return used.length > 0 && used.every((sheet) => fieldsTwice(sheet).size === 0 && hasField(sheet))
}

function hasField({ columns }: SheetDraft): boolean {
  return columns.some(({ field }) => field !== null)
}

/** The units in which an amount may be sent: those that convert into its own. */
export function unitsFor(field: LedgerField | undefined): UnitCode[] {
  if (field?.kind !== 'amount') return []
  const dimension = unitDimension(field.unit)
  return unitCodes.filter((unit) => unitDimension(unit) === dimension)
}

/** How sure the recognition is, in the three words that a person can act on. */
export function certaintyOf({ certainty, field }: ImportColumn): 'sure' | 'likely' | 'unknown' {
  if (field === null) return 'unknown'
  return certainty >= 0.9 ? 'sure' : 'likely'
}

/** First and last row of a header, counted from 1. */
export interface HeaderRows {
  readonly first: number
  readonly last: number
}

/** The rows that a person says are the header of a sheet. */
export interface MovedHeader extends HeaderRows {
  readonly sheet: string
}

const mostHeaderRows = 8
const farthestHeader = 1_000

/** Rows as they were typed; null while they are none: not whole numbers, the first after the last, or more than a header has. */
export function readHeaderRows(firstText: string, lastText: string): HeaderRows | null {
  const [first, last] = [firstText, lastText].map((text) => (/^\s*\d{1,4}\s*$/u.test(text) ? Number(text) : 0))
  if (first === undefined || last === undefined || first < 1 || last > farthestHeader) return null
  return first <= last && last - first < mostHeaderRows ? { first, last } : null
}

/** The draft as the server wants it. @param moved the header that was moved; null: none */
export function mappingOf(
  draft: MappingDraft,
  moved: MovedHeader | null = null,
): InputOf<typeof mapLedgerImport>['sheets'] {
  return draft.map(({ sheet, use, columns, fixed }) => ({
    sheet,
    use,
    columns: [...columns],
    fixed: fixed.filter(({ field }) => columns.every((column) => column.field !== field)),
    ...(moved?.sheet === sheet ? { header: { first: moved.first, last: moved.last } } : {}),
  }))
}
