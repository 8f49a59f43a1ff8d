import type { CalendarDate } from '../calendar/calendar-date.ts'
import { leadingStatement, type Statement } from './statement.ts'

/** A statement with the days its period covers; `periodFrom` null: cumulative since ever. */
export interface DatedStatement extends Statement {
  readonly period: string
  readonly periodFrom: CalendarDate | null
  readonly periodTo: CalendarDate
}

/** The days between which a promise is to be kept; both count. */
export interface FigureWindow {
  readonly startsOn: CalendarDate
  readonly deadline: CalendarDate
}

/**
 * The statement that answers a target on a day: of the latest period that lies in the target's window, the one known last.
 *
 * A flow must be counted from the window's first day (year to date); a stock or ratio is read at its period's end.
 */
export function figureForTarget<S extends DatedStatement>(
  statements: readonly S[],
  window: FigureWindow,
  accumulation: 'flow' | 'stock' | 'ratio',
  on: CalendarDate,
): S | null {
  const fitting = statements.filter((statement) => fits(statement, window, accumulation) && statement.knownFrom <= on)
  const latestEnd = fitting
    .map(({ periodTo }) => periodTo)
    .toSorted()
    .at(-1)
  return leadingStatement(fitting.filter(({ periodTo }) => periodTo === latestEnd))
}

function fits(statement: DatedStatement, window: FigureWindow, accumulation: 'flow' | 'stock' | 'ratio'): boolean {
  const endsInside = statement.periodTo >= window.startsOn && statement.periodTo <= window.deadline
  if (accumulation !== 'flow') return endsInside
  return endsInside && statement.periodFrom === window.startsOn
}
