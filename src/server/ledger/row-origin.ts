import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import type { FieldValue } from '#domain/condition/word.ts'
import { type RowSource, typed } from './row-source.ts'

/** Where a row's values came from when not all of them came with its last version. */
export interface TracedOrigin {
  readonly from: RowSource
  /** True when the field still has the value that came from there. */
  readonly stillHas: (field: string) => boolean
}

/**
 * Where the values of a row came from: the last version in its chain that a workbook or a source brought, for the fields that still have the
 * value it brought. What a person typed since then has no cell; the history says who typed it.
 *
 * @param versions of one row, the first one first, up to the version that is shown
 */
export function traceOrigin(versions: readonly LedgerRow[]): TracedOrigin {
  const latest = versions.at(-1)
  const brought = versions.findLast(({ importId, sourceId }) => importId !== null || sourceId !== null)
  if (latest === undefined || brought === undefined) return { from: typed, stillHas: () => false }
  const valueIn = (row: LedgerRow, field: string): FieldValue => row.values[field] ?? null
  return { from: brought, stillHas: (field) => valueIn(brought, field) === valueIn(latest, field) }
}
