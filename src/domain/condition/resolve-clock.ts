import { addDays, type CalendarDate, dateOf, dayOf, daysInMonth, monthOf, yearOf } from '../calendar/calendar-date.ts'
import type { Claim, ClockOperand, Condition } from './condition.ts'
import { isClockOperand } from './operand.ts'

/**
 * The condition with every day counted from the clock as the day that it is. A month field compares with that day's month. Of a month that is
 * too short the last day is taken: one month after 31 January is the end of February.
 *
 * @example
 * resolveClock({ field: 'startedOn', operator: '>=', value: { today: -30, unit: 'day' } }, calendarDate('2026-10-31'))
 * // { field: 'startedOn', operator: '>=', value: '2026-10-01' }
 */
export function resolveClock(condition: Condition, today: CalendarDate): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => resolveClock(part, today)) }
  if ('any' in condition) return { any: condition.any.map((part) => resolveClock(part, today)) }
  if ('not' in condition) return { not: resolveClock(condition.not, today) }
  return resolveClaim(condition, today)
}

function resolveClaim(claim: Claim, today: CalendarDate): Claim {
  const { operator, value } = claim
  if (isClockOperand(value)) return { ...claim, value: countFrom(today, value) }
  if (operator !== 'refers-to') return claim
  return { ...claim, value: resolveClock(value as Condition, today) } // the only operand of this operator
}

function countFrom(day: CalendarDate, { today: count, unit }: ClockOperand): CalendarDate {
  switch (unit) {
    case 'day':
      return addDays(day, count)
    case 'month':
      return addMonths(day, count)
    case 'year':
      return addMonths(day, count * 12)
    default:
      return unit satisfies never
  }
}

function addMonths(day: CalendarDate, count: number): CalendarDate {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + count
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return dateOf(year, month, Math.min(dayOf(day), daysInMonth(year, month)))
}
