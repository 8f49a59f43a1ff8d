import type { IssueStepRow } from '#db/issue.repository.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { feedbackOf, type IssueFeedback } from '#domain/issue/issue-feedback.ts'
import type { IssueQuestion, KnownIssue } from './read-issues.ts'

/** The first answer that is owed to an issue; null before 交办, or where the rulebook has no clock. */
export function issueFeedback(
  { rulesAt, today }: IssueQuestion,
  { row }: Pick<KnownIssue, 'row'>,
  steps: readonly IssueStepRow[],
): IssueFeedback | null {
  const { clock } = rulesAt(row.placeId)
  const taken = steps.map(({ act, recordedOn }) => ({ act, day: recordedOn as CalendarDate })) // a date column
  return clock === null ? null : feedbackOf(taken, clock.feedbackDays, today)
}
