import { type IssueStepRow, listIssues, listStepsOf } from '#db/issue.repository.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { overdueDays } from '#domain/issue/issue-clock.ts'
import type { IssueAct } from '#domain/issue/issue-words.ts'
import { type SupervisionSpan, supervisionReasonsOf } from '#domain/supervision/supervision.ts'
import { type IssueQuestion, type KnownIssue, knowIssues } from '../issue/read-issues.ts'
import { presentPlace } from '../place/present.ts'
import { placeIn } from '../place/reference.ts'
import { ownerOf, type Supervised, together } from './supervised.ts'

/** Acts by which an issue goes back to who had it before. */
const backward: readonly IssueAct[] = ['return', 'doubt', 'send-back', 'reopen']

/** The issues that stand in the list of a span. */
export async function superviseIssues(question: IssueQuestion, span: SupervisionSpan): Promise<Supervised[]> {
  const known = await knowIssues(question, await listIssues(question.tx))
  const steps = await listStepsOf(
    question.tx,
    known.map(({ row }) => row.id),
  )
  const returned = together(steps.filter(isBackward), ({ issueId }) => issueId)
  return known.flatMap((one) => superviseIssue(question, one, returned.get(one.row.id) ?? [], span))
}

function isBackward({ act }: IssueStepRow): boolean {
  return backward.includes(act)
}

function superviseIssue(
  { reference, today }: IssueQuestion,
  { row, issue }: KnownIssue,
  returned: readonly IssueStepRow[],
  span: SupervisionSpan,
): Supervised[] {
  const returnedOn = returned.map(({ recordedOn }) => recordedOn as CalendarDate) // a date column
  const closedOn = row.closedOn as CalendarDate | null // a date column
  const reasons = supervisionReasonsOf({ dueOn: issue.dueOn, closedOn, returnedOn }, span, today)
  if (reasons.length === 0) return []
  const { id, number, title, state, dueOn, synthetic } = row
  const late = overdueDays(issue, today)
  const matter: Supervised['matter'] = {
    ...{ kind: 'issue', id, number, title, state, dueOn, closedOn, reasons, synthetic },
    ...{ gate: null, post: row.dutyPost, daysLeft: late === null ? null : 0 - late },
    place: presentPlace(placeIn(reference, row.placeId)),
  }
  return [{ owner: ownerOf(reference, row.dutyOrganisationId, row.placeId), matter }]
}
