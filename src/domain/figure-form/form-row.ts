import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { PeriodCode } from '../calendar/period-code.ts'
import type { Problem } from '../errors.ts'
import type { Comparator } from '../quantity/comparator.ts'
import type { Exact } from '../quantity/exact.ts'
import type { UnitCode } from '../quantity/unit.ts'
import type { TargetLevel } from '../target/target.ts'
import type { FormColumnName } from './form-column.ts'
import type { FormCell, FormHeader } from './form-header.ts'

export type FormLedger = 'statistic' | 'target'

/** A problem at a cell, with the value that was offered. `ask`: a person may confirm it; `refuse`: the row cannot be taken. */
export interface CellProblem {
  readonly cell: string
  readonly value: string
  readonly severity: 'refuse' | 'ask'
  readonly problem: Problem
}

export interface FormIndicator {
  readonly id: string
  readonly unit: string
  readonly accumulation: 'flow' | 'stock' | 'ratio'
}

export interface FormPlace {
  readonly id: string
  readonly name: string
}

/** What reading a row needs to know of the world. */
export interface FormKnowledge {
  readonly findPlace: (written: string) => FormPlace | null
  readonly findIndicator: (written: string) => FormIndicator | null
  readonly hasProgramme: (year: number) => boolean
  readonly isInScope: (placeId: string) => boolean
}

export interface FormSource {
  readonly title: string
  readonly outlet: string | null
  readonly publishedOn: CalendarDate | null
  readonly address: string | null
}

/** What a row states: `value`, and `valueHigh` for a range, both in `unit`. */
export interface StatedAmount {
  readonly comparator: Comparator
  readonly value: Exact
  readonly valueHigh: Exact | null
  readonly unit: UnitCode
}

/** Where a row says that its value comes from. */
export interface StatedOrigin {
  readonly source: FormSource
  readonly locator: string | null
  readonly note: string | null
  /** null: the form did not say; the day of the import stands in for a new row. */
  readonly knownFrom: CalendarDate | null
}

/** What the rows of both ledgers hold. */
export interface FormRowBase extends StatedAmount, StatedOrigin {
  readonly rowNumber: number
  /** Where the value stands: problems found later point there. */
  readonly valueCell: string
  readonly indicator: FormIndicator
  readonly placeId: string
}

export interface StatisticFormRow extends FormRowBase {
  readonly ledger: 'statistic'
  readonly period: PeriodCode
}

export interface TargetFormRow extends FormRowBase {
  readonly ledger: 'target'
  readonly year: number
  readonly startsOn: CalendarDate
  readonly deadline: CalendarDate
  readonly level: TargetLevel
  /** In `unit`. */
  readonly baseValue: Exact | null
}

export type FormRow = StatisticFormRow | TargetFormRow

export interface RowCell {
  readonly address: string
  readonly text: string
  readonly kind: string
}

/** Cells of one row by column of the form; an absent column reads as an empty cell. */
export type RowCells = (name: FormColumnName) => RowCell

/** Gives the cells of a row under the form's own column names. A column that the sheet lacks has the row's number for its address. */
export function rowCells(
  header: FormHeader,
  rowNumber: number,
  cells: readonly FormCell[],
  address: (column: number, row: number) => string,
): RowCells {
  return (name) => {
    const column = header.columns.get(name)
    if (column === undefined) return { address: `${rowNumber}`, text: '', kind: 'empty' }
    const cell = cells.find((candidate) => candidate.column === column)
    return { address: address(column, rowNumber), text: cell?.text.trim() ?? '', kind: cell?.kind ?? 'empty' }
  }
}
