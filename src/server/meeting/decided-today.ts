import { type IssueStepRow, listStepsOf } from '#db/issue.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { IssueAct } from '#domain/issue/issue-words.ts'

/** Acts by which a meeting decides something; signing and reporting decide nothing. */
const deciding: readonly IssueAct[] = [
  'assign',
  'promise',
  'grant-extension',
  'refuse-extension',
  'escalate',
  'send-back',
  'reopen',
  'close',
]

/** What was decided on a day about issues, by issue, in the order in which it was. */
export async function readDecided(
  tx: Transaction,
  issueIds: readonly string[],
  day: CalendarDate,
): Promise<Map<string, IssueStepRow[]>> {
  const steps = await listStepsOf(tx, issueIds)
  const decided = steps.filter(({ act, recordedOn }) => recordedOn === day && deciding.includes(act))
  const found = new Map<string, IssueStepRow[]>()
  for (const step of decided) found.set(step.issueId, [...(found.get(step.issueId) ?? []), step])
  return found
}
