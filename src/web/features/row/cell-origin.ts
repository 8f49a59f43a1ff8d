import type { FieldValue } from '#domain/condition/word.ts'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import type { LedgerRow } from '../ledger/ledger.queries.ts'
import { cellValue, isSameValue } from './row-difference.ts'

/** A cell as one version left it, and the version before it. */
export interface CellStep {
  readonly version: LedgerRow
  readonly before: FieldValue
  readonly after: FieldValue
}

/** The versions that gave a cell another value, the first one first. */
export function stepsOf(field: LedgerField, versions: readonly LedgerRow[]): CellStep[] {
  return versions
    .map((version, index) => ({
      version,
      before: cellValue(versions[index - 1]?.values ?? null, field),
      after: cellValue(version.values, field),
    }))
    .filter(({ before, after }) => !isSameValue(field, before, after))
}

/**
 * For each field the version that its value comes from, as the row stood at one version; a cell that never held anything has none.
 *
 * @param versions of one row, the first one first
 */
export function originsOf(ledger: Ledger, versions: readonly LedgerRow[], at: number): Map<string, LedgerRow> {
  const until = versions.filter(({ version }) => version <= at)
  return new Map(
    [...ledger.fields.values()].flatMap((field) => {
      const last = stepsOf(field, until).at(-1)
      return last ? [[field.name, last.version] as const] : []
    }),
  )
}
