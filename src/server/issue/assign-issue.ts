import type { assignIssue as operation } from '#contract/issue.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { replaceAssistants } from '#db/issue.repository.ts'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
import { assertNotPast, assertOrganisations } from '#domain/issue/assert-issue.ts'
import { dueDay } from '#domain/issue/issue-clock.ts'
import type { IssueWeight } from '#domain/issue/issue-words.ts'
import { placeNameIn } from '../ledger/scope.ts'
import type { Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import type { IssueQuestion } from './read-issues.ts'
import { type StepDeps, type StepOn, type StepTaken, takeStep } from './take-step.ts'

/**
 * 交办: gives an issue to who must solve it and who helps. Its clock begins today.
 *
 * @throws DomainError `organisation.unknown`, `issue.organisation-twice`, `issue.day-past`, `issue.no-clock`, and what `takeStep` refuses
 */
export function assignIssue(
  deps: StepDeps,
  world: WorldInfo,
  actor: PersonActor,
  asked: ParsedInputOf<typeof operation>,
): Promise<{ step: number }> {
  return takeStep(deps, world, actor, asked, 'assign', (on) => giveIssue(on, asked))
}

/** What 交办 says and changes. */
export async function giveIssue(
  { question, known: { row } }: StepOn,
  asked: Omit<ParsedInputOf<typeof operation>, 'id' | 'expectedStep'>,
): Promise<StepTaken> {
  const { dutyOrganisationId, dutyPost, assistantIds, weight, words } = asked
  assertThere(question.reference, [dutyOrganisationId, ...assistantIds])
  assertOrganisations(dutyOrganisationId, assistantIds)
  const dueOn = dueOf(question, row.placeId, weight, asked.dueOn)
  await replaceAssistants(question.tx, row.id, assistantIds)
  return {
    change: {
      ...{ dutyOrganisationId, dutyPost, weight, dueOn, assignedOn: question.today },
      ...{ promisedOn: null, askedUntil: null, submittedBy: null, confirmed: null },
    },
    ...{ words, until: dueOn, given: dutyOrganisationId },
  }
}

function assertThere({ organisations }: Reference, ids: readonly string[]): void {
  const missing = ids.find((id) => !organisations.has(id))
  if (missing !== undefined) throw new DomainError('organisation.unknown', { organisation: missing })
}

/**
 * The last day of the clock of an issue that begins today: what the office says, else what the rulebook does.
 *
 * @throws DomainError `issue.day-past`, `issue.no-clock`
 */
export function dueOf(
  { reference, rulesAt, today }: IssueQuestion,
  placeId: string,
  weight: IssueWeight,
  said: string | null,
): CalendarDate {
  if (said !== null) {
    const day = calendarDate(said)
    assertNotPast(day, today)
    return day
  }
  const { clock } = rulesAt(placeId)
  if (clock === null) throw new DomainError('issue.no-clock', { place: placeNameIn(reference, placeId) })
  return dueDay(clock, weight, today)
}
