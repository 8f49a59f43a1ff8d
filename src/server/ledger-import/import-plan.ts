import type { z } from 'zod'
import type { importCounts, ledgerImportProblem } from '#contract/ledger-import-state.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import type { FieldValue } from '#domain/condition/word.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { FieldColumns } from './reading-protocol.ts'
import type { RowBatch } from './row-batch.ts'

export type RowState = 'new' | 'changed' | 'same' | 'refused'
export type ImportCounts = z.infer<typeof importCounts>
export type ImportProblem = z.input<typeof ledgerImportProblem>
export type Severity = ImportProblem['severity']
export type ProblemCounts = Readonly<Record<Severity, number>>

/** What would become of one row of the workbook. */
export interface PlannedRow {
  readonly state: RowState
  /** Of the row that stands; null for a new one and where none was found. */
  readonly id: string | null
  /** Version against which it was planned; 0 for a new row. */
  readonly version: number
  /** The place that decides about scope; null only where refused. */
  readonly placeId: string | null
  /** Checks and questions that wait for an answer. */
  readonly asked: readonly string[]
  /** Those that were answered at an earlier version and still hold. */
  readonly answers: LedgerRow['answers']
  /** Values of the fields that would change as they are now; null when nothing would. */
  readonly before: Readonly<Record<string, FieldValue>> | null
}

/** True for rows of which a version is written. */
export function isWritten(state: RowState): boolean {
  return state === 'new' || state === 'changed'
}

/** Rows that were read together, each with what would become of it. */
export interface PlannedBatch {
  readonly batch: RowBatch
  readonly rows: readonly PlannedRow[]
}

/** What an import would do. Nothing has been written. */
export interface ImportPlan {
  readonly ledger: Ledger
  /** Names of the sheets, as rows count them. */
  readonly sheets: readonly string[]
  /** Letters of the columns by sheet and field. */
  readonly columns: Readonly<Record<string, FieldColumns>>
  readonly batches: readonly PlannedBatch[]
  readonly counts: ImportCounts
  /** Row by row in the order of the workbook; very many are cut off. */
  readonly problems: readonly ImportProblem[]
  /** Of all problems, also those cut off. */
  readonly problemCounts: ProblemCounts
}
