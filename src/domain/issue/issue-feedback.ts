import { addDays, type CalendarDate } from '../calendar/calendar-date.ts'
import type { IssueAct } from './issue-words.ts'

/** A step of an issue, as far as its first answer is judged. */
export interface AnsweringStep {
  readonly act: IssueAct
  readonly day: CalendarDate
}

/** The first answer that who must solve an issue owes. */
export interface IssueFeedback {
  readonly dueOn: CalendarDate
  /** null: nothing was said yet. */
  readonly givenOn: CalendarDate | null
  readonly state: 'in-time' | 'late' | 'missing' | 'waiting'
}

/** A promise, a report, a request for time, what was done, and a refusal of the matter are answers; a signature is none. */
const answers: readonly IssueAct[] = ['promise', 'report', 'ask-extension', 'submit', 'return']

/**
 * The first answer after the last 交办: owed within so many natural days, kept on the last of them.
 *
 * @param steps the first one first
 * @returns null before 交办
 */
export function feedbackOf(
  steps: readonly AnsweringStep[],
  feedbackDays: number,
  today: CalendarDate,
): IssueFeedback | null {
  const at = steps.findLastIndex(({ act }) => act === 'assign')
  const assigned = steps[at]
  if (assigned === undefined) return null
  const dueOn = addDays(assigned.day, feedbackDays)
  const givenOn = steps.slice(at + 1).find(({ act }) => answers.includes(act))?.day ?? null
  if (givenOn !== null) return { dueOn, givenOn, state: givenOn <= dueOn ? 'in-time' : 'late' }
  return { dueOn, givenOn, state: today > dueOn ? 'missing' : 'waiting' }
}
