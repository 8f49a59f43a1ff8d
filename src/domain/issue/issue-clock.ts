import {
  addDays,
  type CalendarDate,
  dateOf,
  dayOf,
  daysBetween,
  daysInMonth,
  monthOf,
  yearOf,
} from '../calendar/calendar-date.ts'
import type { DatedRule } from '../light/light-rule.ts'
import type { Issue } from './issue.ts'
import type { IssueWeight } from './issue-words.ts'

/** So long a kind of issue may take from 交办 on: whole months, then natural days. */
export interface IssueSpan {
  readonly months: number
  readonly days: number
}

/** How fast issues are handled; 13710 is the example. */
export interface IssueClockRule extends DatedRule {
  readonly spans: Readonly<Record<IssueWeight, IssueSpan>>
  /** A first answer, which is the first promise or report, is owed so many days after 交办. */
  readonly feedbackDays: number
}

/** From so many days overdue on, or at such a repetition, the issue stands at least at this level. */
export interface EscalationStep {
  readonly level: number
  readonly overdueDays: number | null
  readonly repetition: number | null
}

export interface EscalationRule extends DatedRule {
  readonly steps: readonly EscalationStep[]
}

export interface IssueLevel {
  /** 1 分管领导 to 4 主要领导 */
  readonly level: number
  readonly reason: 'begun' | 'person' | 'overdue' | 'repeated'
}

/** Last day of the clock of an issue that is assigned on a day. */
export function dueDay(rule: IssueClockRule, weight: IssueWeight, assignedOn: CalendarDate): CalendarDate {
  const { months, days } = rule.spans[weight]
  return addDays(addMonths(assignedOn, months), days)
}

/** The same day so many months on; the last day of a shorter month. */
function addMonths(day: CalendarDate, months: number): CalendarDate {
  const at = yearOf(day) * 12 + monthOf(day) - 1 + months
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1]
  return dateOf(year, month, Math.min(dayOf(day), daysInMonth(year, month)))
}

/** Days past the due day: positive when late, negative while there is time; null without a due day or when it is closed. */
export function overdueDays({ state, dueOn }: Pick<Issue, 'state' | 'dueOn'>, today: CalendarDate): number | null {
  return dueOn === null || state === 'closed' ? null : daysBetween(dueOn, today)
}

/**
 * The level at which an issue stands: what a person gave it, or more where the rule asks it.
 *
 * @param repetition how often the same obstacle was there, this time counted: 1 is the first
 */
export function levelOf(
  issue: Pick<Issue, 'state' | 'dueOn' | 'level'>,
  rule: EscalationRule | null,
  today: CalendarDate,
  repetition: number,
): IssueLevel {
  const given: IssueLevel = { level: issue.level, reason: issue.level > 1 ? 'person' : 'begun' }
  if (issue.state === 'closed') return given
  const late = overdueDays(issue, today) ?? Number.NEGATIVE_INFINITY
  const asked = (rule?.steps ?? []).flatMap(({ level, overdueDays: days, repetition: times }): IssueLevel[] => [
    ...(days !== null && late >= days ? [{ level, reason: 'overdue' } as const] : []),
    ...(times !== null && repetition >= times ? [{ level, reason: 'repeated' } as const] : []),
  ])
  return [given, ...asked].reduce((highest, one) => (one.level > highest.level ? one : highest))
}
