import { type RawBuilder, sql } from 'kysely'
import type { FieldValue } from '#domain/condition/word.ts'
import type { Ledger, RowValues } from '#domain/ledger/ledger.ts'
import { rowColumns } from '#domain/ledger/row-columns.ts'
import type { Approval, InstantText, VersionKind } from '../schema.ts'
import { ownFields } from './ledger-columns.ts'

/** One version of a row as its table holds it. */
export interface LedgerRow {
  readonly id: string
  /** Counted from 1 along the chain of the row. */
  readonly version: number
  readonly kind: VersionKind
  readonly values: RowValues
  /** Decides who may see and write the row. */
  readonly placeId: string
  /** By field, what stood in the cell where it says more than the value. */
  readonly written: Readonly<Record<string, string>>
  /** Checks that asked when it was saved, and what was answered. */
  readonly answers: readonly RowAnswer[]
  readonly synthetic: boolean
  readonly approval: Approval
  readonly sourceId: string | null
  readonly importId: string | null
  readonly sheet: string | null
  readonly sheetRow: number | null
  readonly knownFrom: string
  /** `knownFrom` of the next version; null = the last one. */
  readonly supersededOn: string | null
  /** Of an approved version: `knownFrom` of the next approved one; null = the last approved one. */
  readonly replacedOn: string | null
  readonly recordedAt: InstantText
  readonly recordedOn: string
  readonly recordedBy: string
  readonly recordedByName: string
  readonly why: string
}

/** A version that a row gets, whole: what is not in `values` is empty. */
export type NewRowVersion = Omit<LedgerRow, 'version' | 'supersededOn' | 'replacedOn' | 'recordedAt'> & {
  /** The version that the person was looking at; 0 for a new row. */
  readonly expectedVersion: number
}

export interface RowAnswer {
  readonly check: string
  readonly answer: string
}

/** A row of a ledger's table as the database answers it, by column. */
export type LedgerRecord = Readonly<Record<string, unknown>>

/** The columns of a version that `rowOf` reads, qualified by the ledger's table. */
export function rowColumnsSql(ledger: Ledger): RawBuilder<unknown> {
  const names = [...new Set([...ownFields(ledger).map(({ column }) => column), ...versionColumnNames])]
  return sql.join(names.map((name) => sql.id(ledger.table, name)))
}

type VersionColumn = Exclude<(typeof rowColumns)[number], 'city_id'>

/** All but whose row it is, which every question says. */
const versionColumnNames = rowColumns.filter((name): name is VersionColumn => name !== 'city_id')

/** Makes a version of what the database answered; every field of the ledger is there. */
export function rowOf(ledger: Ledger, record: LedgerRecord): LedgerRow {
  // The column types of `ledgerColumns` are those of LedgerRow; ledger-tables.db.test.ts holds the table against them.
  const typed = record as Record<VersionColumn, never>
  return {
    id: typed.id,
    version: typed.version,
    kind: typed.kind,
    values: valuesOf(ledger, record),
    placeId: typed.place_id,
    written: typed.written,
    answers: typed.answers,
    synthetic: typed.synthetic,
    approval: typed.approval,
    sourceId: typed.source_id,
    importId: typed.import_id,
    sheet: typed.sheet,
    sheetRow: typed.sheet_row,
    knownFrom: typed.known_from,
    supersededOn: typed.superseded_on,
    replacedOn: typed.replaced_on,
    recordedAt: typed.recorded_at,
    recordedOn: typed.recorded_on,
    recordedBy: typed.recorded_by,
    recordedByName: typed.recorded_by_name,
    why: typed.why,
  }
}

function valuesOf(ledger: Ledger, record: LedgerRecord): RowValues {
  const values: Record<string, FieldValue> = {}
  const extra = record.extra as Readonly<Record<string, FieldValue>> // written by appendRowVersions alone
  for (const [name, { column, isExtra }] of ledger.fields) {
    values[name] = isExtra ? (extra[column] ?? null) : (record[column] as FieldValue) // text, decimal, date or flag by its column
  }
  return values
}
