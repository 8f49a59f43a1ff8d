import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts'
import type { GateDays } from '../gate/gate-chain.ts'

/** How far a gate slipped, from the day that was first set for it. */
export interface Slip {
  readonly from: CalendarDate
  /** The day on which it was reached; while it is not, the day promised now, or today where that is over. */
  readonly to: CalendarDate
  /** Natural days; 0: it did not slip. */
  readonly days: number
}

/**
 * How far a gate slipped: from the planned day, or the one promised first where nothing was planned.
 *
 * @param firstPromised null: nothing was promised
 * @returns null where no day was ever set
 */
export function slipOf(
  { planned, promised, actual }: GateDays,
  firstPromised: CalendarDate | null,
  today: CalendarDate,
): Slip | null {
  const from = planned ?? firstPromised
  if (from === null) return null
  const isReached = actual !== null && actual <= today
  const to = isReached ? actual : later(promised ?? from, today)
  return to <= from ? { from, to: from, days: 0 } : { from, to, days: daysBetween(from, to) }
}

function later(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other
}
