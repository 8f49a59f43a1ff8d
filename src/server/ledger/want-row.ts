import { randomUUID } from 'node:crypto'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import type { Ledger, RowValues } from '#domain/ledger/ledger.ts'
import type { WantedRow } from './entry.ts'
import { type RowSource, typed } from './row-source.ts'
import { changedFields, type FieldProblem, mergeValues } from './row-values.ts'

/** What is wanted of a row beside its values. */
export interface WantedParts {
  readonly kind: 'correct' | 'change'
  readonly origin?: RowSource
  /** What stood in the cells, for the fields that are given. */
  readonly written?: Readonly<Record<string, string>>
  /** What could not be read of what is given. */
  readonly problems?: readonly FieldProblem[]
  /** The values come from `readValue` and need not be looked at again. */
  readonly valuesAreRead?: true
}

/** A new row with some values. @throws DomainError `ledger.field-unknown` */
export function wantNewRow(ledger: Ledger, given: RowValues, parts: Omit<WantedParts, 'kind'> = {}): WantedRow {
  return { ...wantRow(ledger, null, given, parts), id: randomUUID(), kind: 'create' }
}

/**
 * A row as it stands with some values changed. What a cell once said beyond its value goes with the value.
 *
 * @throws DomainError `ledger.field-unknown`
 */
export function wantChangedRow(ledger: Ledger, before: LedgerRow, given: RowValues, parts: WantedParts): WantedRow {
  return { ...wantRow(ledger, before, given, parts), id: before.id, kind: parts.kind }
}

function wantRow(
  ledger: Ledger,
  before: LedgerRow | null,
  given: RowValues,
  { origin = typed, written = {}, problems = [], valuesAreRead }: Omit<WantedParts, 'kind'>,
): Omit<WantedRow, 'id' | 'kind'> {
  const merged = mergeValues(ledger, before?.values ?? null, given, valuesAreRead)
  const changed = changedFields(ledger, before?.values ?? null, merged.values)
  const kept = Object.entries(before?.written ?? {}).filter(([name]) => !changed.includes(name))
  const added = Object.entries({ ...merged.written, ...written }).filter(([name]) => changed.includes(name))
  return {
    before,
    values: merged.values,
    written: Object.fromEntries([...kept, ...added]),
    origin,
    synthetic: before?.synthetic ?? false,
    problems: [...problems, ...merged.problems],
  }
}
