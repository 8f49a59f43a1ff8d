import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { Condition } from '../condition/condition.ts'
import type { Certainty } from '../light/light-rule.ts'
import type { UnitCode } from '../quantity/unit.ts'

/**
 * What a ledger says of a place and a month in one number: its rows counted, or an amount of them added up. A dated rule of the rulebook; a
 * ratio is two measures, and belongs to an indicator.
 */
export interface Measure {
  readonly id: string
  readonly version: number
  /** Name of the ledger whose rows are counted. */
  readonly ledger: string
  readonly zh: string
  readonly en: string
  /** In which the figure is kept: that of the amount, or what the rows are counted in. */
  readonly unit: UnitCode
  /** 口径, in words. */
  readonly means: string
  /** Which rows count; it names no day relative to the clock. A row of which this is unknown does not count, and is told apart. */
  readonly where: Condition
  /** The amount that is added up; null: rows are counted. */
  readonly sum: string | null
  readonly time: MeasureTime
  readonly certainty: Certainty
  readonly source: string
  readonly validFrom: CalendarDate
  readonly validTo: CalendarDate | null
}

/** Of a measure that counts every row. */
export const everyRow: Condition = { all: [] }

/**
 * How a measure sits in time.
 *
 * - `flow`: a row counts in the month of one of its days; months add up
 * - `stock`: a row counts at the end of every month from that of one day on, until that of another; months do not add up
 * - `reported`: rows carry their month; `adds` says whether months add up (investment of a month does, employees do not)
 */
export type MeasureTime =
  | { readonly kind: 'flow'; readonly on: string }
  | { readonly kind: 'stock'; readonly from: string; readonly until: string | null }
  | { readonly kind: 'reported'; readonly adds: boolean }

/** Months `2026-03`, both included; `from` null: from the beginning. */
export interface Months {
  readonly from: string | null
  readonly until: string
}

/**
 * The months whose figures add up to that of a period: all of them for what adds up, the last alone for what was reported and does not, and
 * everything until then for a stock, whose figures say what each month brought and took away.
 */
export function monthsCounted({ time }: Pick<Measure, 'time'>, period: Months): Months {
  if (time.kind === 'stock') return { from: null, until: period.until }
  if (time.kind === 'reported' && !time.adds) return { from: period.until, until: period.until }
  return period
}
