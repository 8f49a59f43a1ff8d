import type { RowTitle } from '#db/ledger/row-title.repository.ts'
import type { HeaderRows, KnownLayout, RecognisedTable, SheetProblem } from '#domain/layout/recognised-table.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { KnownNames } from '../ledger/name-finders.ts'
import type { RowBatch } from './row-batch.ts'
import type { SheetChoice } from './sheet-read.ts'

/** Everything that reading a workbook needs to know; plain data, for it crosses to a thread of its own. */
export interface ReadingRequest {
  readonly path: string
  readonly fileName: string
  readonly ledger: Ledger
  readonly names: KnownNames
  /** The rows that are there. */
  readonly rows: readonly RowTitle[]
  readonly layouts: readonly KnownLayout[]
  /** Year of dates that name none. */
  readonly year: number
  /** What the person said of the columns; null: nobody has been asked. */
  readonly choices: readonly SheetChoice[] | null
  /** Texts instead of those of cells, by `sheet!cell`. */
  readonly mends: ReadonlyMap<string, string>
  /** Rows that the person left out, by `sheet!row`. */
  readonly leftOut: ReadonlySet<string>
  /** Rows that the person says are the header, by sheet. */
  readonly headers: ReadonlyMap<string, HeaderRows>
  /** True when a person must look at the columns before rows are read. */
  readonly asks: boolean
}

/** Letters of the column in which each field stands. */
export type FieldColumns = Readonly<Record<string, string>>

/**
 * What the thread tells on its way: the sheets first, the columns of a sheet before its rows, problems of a row before the row. `questions` are
 * problems of rows that have been told already. The last is `read`, `unsure`, `refused` or `broken`.
 */
export type ReadingNews =
  | { readonly kind: 'sheets'; readonly tables: readonly RecognisedTable[] }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'columns'; readonly sheet: string; readonly columns: FieldColumns }
  | { readonly kind: 'problems'; readonly problems: readonly SheetProblem[] }
  | { readonly kind: 'rows'; readonly batch: RowBatch }
  | { readonly kind: 'questions'; readonly problems: readonly SheetProblem[] }
  | ReadingEnd

/** `unsure`: a person must say what the columns are. */
export type ReadingEnd =
  | { readonly kind: 'read' }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'refused'; readonly code: string; readonly params: Readonly<Record<string, string | number>> }
  | { readonly kind: 'broken'; readonly message: string; readonly stack: string | null }
