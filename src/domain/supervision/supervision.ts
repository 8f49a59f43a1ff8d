import { type CalendarDate, dateOf, endOfMonth, monthOf, yearOf } from '../calendar/calendar-date.ts'
import { weekOf } from '../calendar/week.ts'

export const supervisionPeriods = ['week', 'month'] as const
export type SupervisionPeriod = (typeof supervisionPeriods)[number]

/** Why a matter stands in a list, the most pressing first. */
export const supervisionReasons = ['overdue', 'returned', 'due', 'closed'] as const
export type SupervisionReason = (typeof supervisionReasons)[number]

/** The days of a list 督办单, both ends counted. */
export interface SupervisionSpan {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** A matter as far as a list asks: an issue, or a gate that was promised. */
export interface SupervisedDays {
  /** Null: nobody was given a day yet. */
  readonly dueOn: CalendarDate | null
  readonly closedOn: CalendarDate | null
  /** Every day on which it was sent back, given back or came back. */
  readonly returnedOn: readonly CalendarDate[]
}

/**
 * The week, Monday to Sunday, or the month in which a day lies.
 *
 * @throws DomainError `calendar.unreadable` at the two ends of the calendar, where the week is not whole
 */
export function spanOf(period: SupervisionPeriod, day: CalendarDate): SupervisionSpan {
  if (period === 'month') return { from: dateOf(yearOf(day), monthOf(day), 1), to: endOfMonth(day) }
  const { from, to } = weekOf(day)
  return { from, to }
}

/**
 * Why a matter stands in the list of a span; none: it does not. An open one whose day is over by today is overdue and no longer due; what fell
 * due after the span is not in it.
 */
export function supervisionReasonsOf(
  { dueOn, closedOn, returnedOn }: SupervisedDays,
  span: SupervisionSpan,
  today: CalendarDate,
): SupervisionReason[] {
  const isIn = (day: CalendarDate | null) => day !== null && span.from <= day && day <= span.to
  const isOpen = closedOn === null
  const holds: Readonly<Record<SupervisionReason, boolean>> = {
    overdue: isOpen && dueOn !== null && dueOn < today && dueOn <= span.to,
    returned: returnedOn.some(isIn),
    due: isOpen && isIn(dueOn) && dueOn !== null && dueOn >= today,
    closed: isIn(closedOn),
  }
  return supervisionReasons.filter((reason) => holds[reason])
}

/** Orders matters: by their most pressing reason, then the earlier day, those without a day last. */
export function byPressingReason(
  a: { readonly reasons: readonly SupervisionReason[]; readonly dueOn: string | null },
  b: { readonly reasons: readonly SupervisionReason[]; readonly dueOn: string | null },
): number {
  const rank = ({ reasons }: typeof a) => supervisionReasons.findIndex((reason) => reasons.includes(reason))
  const [first, second] = [a.dueOn ?? '9999', b.dueOn ?? '9999']
  return rank(a) - rank(b) || Number(first > second) - Number(first < second)
}
