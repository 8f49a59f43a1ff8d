import type { z } from 'zod'
import type { statementShape } from '#contract/shapes.ts'
import type { StatisticRow } from '#db/statistic.repository.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Exact, exact } from '#domain/quantity/exact.ts'
import { isUnitCode, type UnitCode } from '#domain/quantity/unit.ts'
import type { DatedStatement } from '#domain/statistic/figure-choice.ts'
import { presentSourceOf } from '../place/present.ts'
import type { Reference } from '../place/reference.ts'

/** A row of the ledger as the rules of `domain` see it, with the row beside it. */
export interface LedgerStatement extends DatedStatement {
  readonly row: StatisticRow
}

/** The value of a row in exact numbers. */
export function toStatement(row: StatisticRow): LedgerStatement {
  return {
    row,
    statisticId: row.id,
    comparator: row.comparator,
    value: exact(row.value),
    valueHigh: exactOrNull(row.valueHigh),
    unit: unitOf(row.unit),
    knownFrom: row.knownFrom as CalendarDate, // a date column
    recordedAt: row.recordedAt,
    period: row.period,
    periodFrom: row.periodFrom as CalendarDate | null, // a date column
    periodTo: row.periodTo as CalendarDate, // a date column
  }
}

/** A unit from the database; the check constraint and every writer hold it to the table of units. */
export function unitOf(text: string): UnitCode {
  if (!isUnitCode(text)) throw new Error(`unit ${text} is not in the table of units`)
  return text
}

export function exactOrNull(text: string | null): Exact | null {
  return text === null ? null : exact(text)
}

export function presentStatement(row: StatisticRow, reference: Reference): z.input<typeof statementShape> {
  return {
    statisticId: row.id,
    version: row.version,
    comparator: row.comparator,
    value: row.value,
    valueHigh: row.valueHigh,
    unit: row.unit,
    period: row.period,
    periodTo: row.periodTo,
    source: presentSourceOf(reference, row.sourceId),
    locator: row.locator,
    note: row.note,
    synthetic: row.synthetic,
    approval: row.approval,
    knownFrom: row.knownFrom,
    recordedAt: row.recordedAt,
    recordedBy: row.recordedByName ?? row.recordedBy,
    late: isLate(row),
  }
}

/** 补录: the office knew it before the day on which it was entered. */
export function isLate(row: Pick<StatisticRow, 'knownFrom' | 'recordedOn'>): boolean {
  return row.knownFrom < row.recordedOn
}
