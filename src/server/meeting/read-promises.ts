import { type IssueStepRow, listStepsOf } from '#db/issue.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Promised } from '#domain/meeting/agenda.ts'

/** Days promised for issues, by issue, in the order in which they were promised; a day that was granted is promised too. */
export async function readPromises(tx: Transaction, issueIds: readonly string[]): Promise<Map<string, Promised[]>> {
  const steps = await listStepsOf(tx, issueIds)
  return new Map(issueIds.map((id) => [id, promisesIn(steps.filter(({ issueId }) => issueId === id))]))
}

function promisesIn(steps: readonly IssueStepRow[]): Promised[] {
  return steps.flatMap(({ act, until, step }) =>
    (act === 'promise' || act === 'grant-extension') && until !== null
      ? [{ day: until, handedInOn: handedInAfter(steps, step) }]
      : [],
  )
}

function handedInAfter(steps: readonly IssueStepRow[], step: number): CalendarDate | null {
  return steps.find((one) => one.step > step && one.act === 'submit')?.recordedOn ?? null
}
