import type { PlannedRow } from '#domain/figure-form/form-plan.ts'
import type { CellProblem, FormLedger } from '#domain/figure-form/form-row.ts'
import type { KeyedRow } from './ledger-contents.ts'

/** A row that can be written, where it stands in the workbook, and under which key. */
export interface ReadyRow extends PlannedRow {
  readonly sheet: string
  readonly keyed: KeyedRow
}

export interface PlacedProblem extends CellProblem {
  readonly sheet: string
  readonly row: number
}

/** What an import would do. Nothing has been written. */
export interface PlannedImport {
  readonly fileName: string
  readonly ledger: FormLedger
  readonly ready: readonly ReadyRow[]
  readonly problems: readonly PlacedProblem[]
  readonly refusedRows: readonly { readonly sheet: string; readonly row: number; readonly title: string }[]
  /** Versions of the rows that would change, to notice when someone writes in between. */
  readonly seen: ReadonlyMap<string, number>
}
