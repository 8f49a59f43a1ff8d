import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { Problem } from '../errors.ts'
import type { UnitCode } from '../quantity/unit.ts'

/** Of a layout that was confirmed before: one column by the headers above it, from top to bottom. */
export interface LayoutColumn {
  readonly headers: readonly string[]
  readonly field: string
  readonly unit: string | null
}

/** A county's own way to lay out a ledger, confirmed by a person once. */
export interface KnownLayout {
  readonly name: string
  readonly columns: readonly LayoutColumn[]
}

/** A field that a column may be, and how certain that is, from 0 to 1. */
export interface FieldCandidate {
  readonly field: string
  readonly certainty: number
}

/** First and last row of a header, as a person says. */
export interface HeaderRows {
  readonly first: number
  readonly last: number
}

/** One column of a table, and what it is taken for. */
export interface RecognisedColumn {
  /** Counted from 1. */
  readonly column: number
  /** The headers above it, from top to bottom, as they are written. */
  readonly headers: readonly string[]
  readonly hidden: boolean
  /** null: not imported. */
  readonly field: string | null
  /** Of bare numbers in it, as header, table or values say; null: that of the field. */
  readonly unit: UnitCode | null
  readonly certainty: number
  /** Other fields that it might be, the likeliest first. */
  readonly candidates: readonly FieldCandidate[]
  /** A few of its texts. */
  readonly samples: readonly string[]
}

/** A value that stands above the table and holds for all its rows. */
export interface FixedValue {
  readonly field: string
  readonly text: string
}

/** A table as it was recognised in one sheet. Row numbers are those of the sheet; all are 0 where no table was found. */
export interface RecognisedTable {
  readonly sheet: string
  readonly hidden: boolean
  /** False: no table of this ledger, or nothing in it. */
  readonly use: boolean
  readonly headerFirst: number
  readonly headerLast: number
  readonly firstRow: number
  readonly lastRow: number
  /** Rows that will be read; totals, headings and lines under the table are not among them. */
  readonly rowCount: number
  readonly title: string | null
  /** 填报单位, as written above the table. */
  readonly reporter: string | null
  /** Day on which it was filled in, where the lines above the table state a day. */
  readonly reportedOn: CalendarDate | null
  readonly hiddenRows: readonly number[]
  readonly totalRows: readonly number[]
  readonly columns: readonly RecognisedColumn[]
  readonly fixed: readonly FixedValue[]
  /** Required fields that neither a column nor the lines above give. */
  readonly missing: readonly string[]
  /** Name of the layout that was known. */
  readonly layout: string | null
  /** Year of dates that name none, as title, date or sheet name say. */
  readonly year: number | null
  /** What was left out or is hidden. */
  readonly notes: readonly SheetProblem[]
}

/** What the columns of a sheet are taken for: the proposal, or what a person made of it. */
export interface SheetMapping {
  readonly columns: readonly { readonly column: number; readonly field: string | null; readonly unit: string | null }[]
  readonly fixed: readonly FixedValue[]
}

/** Something found in a sheet, at a cell. */
export interface SheetProblem extends Problem {
  readonly sheet: string
  readonly cell: string
  readonly row: number
  readonly field: string | null
  /** What stands in the cell. */
  readonly offered: string
  /** `refuse`: the row cannot be taken. `ask`: it can, once a person confirms it. `note`: for information. */
  readonly severity: 'refuse' | 'ask' | 'note'
  readonly mends: readonly { readonly text: string; readonly reason: string }[]
}
