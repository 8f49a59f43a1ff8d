import type { CalendarDate } from '../calendar/calendar-date.ts'
import { DomainError } from '../errors.ts'
import type { Comparator } from '../quantity/comparator.ts'
import { type Exact, exact, toText } from '../quantity/exact.ts'
import type { UnitCode } from '../quantity/unit.ts'

/** 底线 floor, 目标 goal, 自加压 stretch. */
export type TargetLevel = 'floor' | 'goal' | 'stretch'

/** What was promised, as one revision says it; `baseValue` is where the climb began (Jinjiang's 29.81 %). */
export interface TargetValue {
  readonly comparator: Comparator
  readonly value: Exact | null
  readonly valueHigh: Exact | null
  readonly unit: UnitCode
  readonly baseValue: Exact | null
}

/** The days between which the promise is to be kept. */
export interface TargetWindow {
  readonly startsOn: CalendarDate
  readonly deadline: CalendarDate
}

/**
 * @throws DomainError `target.not-positive` when the value is not above 0: a completion rate could not be told
 */
export function assertPositive(value: Exact): void {
  if (value.lte(exact(0))) throw new DomainError('target.not-positive', { value: toText(value) })
}

/**
 * @throws DomainError `calendar.order-reversed` when the deadline lies before the start
 */
export function assertWindow({ startsOn, deadline }: TargetWindow): void {
  if (deadline < startsOn) throw new DomainError('calendar.order-reversed', { from: startsOn, to: deadline })
}

/**
 * True for promises not to exceed a limit: they have no completion rate.
 *
 * @example isUpperLimit('<=') // true
 */
export function isUpperLimit(comparator: Comparator): boolean {
  return comparator === '<' || comparator === '<='
}
