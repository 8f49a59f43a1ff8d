import { randomUUID } from 'node:crypto'
import type { raiseIssue as operation } from '#contract/issue.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { insertIssues, type NewIssue, nextIssueNumber } from '#db/issue.repository.ts'
import { listNamesOf } from '#db/ledger/row-title.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { type CalendarDate, calendarDate, yearOf } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
import { assertNotPast } from '#domain/issue/assert-issue.ts'
import { isUnitCode } from '#domain/quantity/unit.ts'
import type { App } from '../app.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { assertInScope } from '../ledger/scope.ts'
import { loadReference, placeIn } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>
type Said = ParsedInputOf<typeof operation>

/**
 * Registers an issue. A county and an operator raise it in their own places, everybody else anywhere in the city.
 *
 * @throws DomainError `place.unknown`, `access.outside-scope`, `issue.project-unknown`, `issue.day-past`, `quantity.unit-unknown`
 */
export async function raiseIssue(deps: Deps, world: WorldInfo, actor: PersonActor, said: Said) {
  const { result } = await write(deps, actor, (tx) => raiseIn(tx, world, actor, said))
  return result
}

/** The same within a write that does more; what the audit log shall hold comes with it. */
export async function raiseIn(tx: Transaction, world: WorldInfo, actor: PersonActor, said: Said) {
  const today = todayOf(world)
  await assertPlace(tx, actor, said.placeId, today)
  assertSaid(said, today)
  await assertProjects(tx, said.projectIds)
  const id = randomUUID()
  const number = await nextIssueNumber(tx, yearOf(today))
  const row = newIssue({ id, number }, actor, said, today)
  const projects = [...new Set(said.projectIds)].map((projectId) => ({ issueId: id, projectId }))
  await insertIssues(tx, [row], [firstStep(row, said.originNote)], projects)
  const { title, placeId, cause } = said
  const audit = { action: 'issue.raise', subject: id, detail: { number, title, place: placeId, cause } }
  return { result: { id, number }, audit }
}

async function assertPlace(tx: Transaction, actor: PersonActor, placeId: string, today: CalendarDate): Promise<void> {
  const reference = await loadReference(tx, today)
  placeIn(reference, placeId)
  if (actor.role === 'county-office' || actor.role === 'operator') assertInScope(reference, actor, placeId)
}

function assertSaid({ needed, upper }: Said, today: CalendarDate): void {
  if (needed !== null && !isUnitCode(needed.unit)) throw new DomainError('quantity.unit-unknown', { text: needed.unit })
  if (upper !== null && upper.until !== null) assertNotPast(calendarDate(upper.until), today)
}

async function assertProjects(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const open = await openLedgers(tx)
  const names = await listNamesOf(tx, open('project'), [...ids])
  const missing = ids.find((id) => !names.has(id))
  if (missing !== undefined) throw new DomainError('issue.project-unknown', { project: missing })
}

function newIssue(
  named: Pick<NewIssue, 'id' | 'number'>,
  actor: PersonActor,
  { title, text, placeId, origin, originNote, cause, weight, needed, upper }: Said,
  today: CalendarDate,
): NewIssue {
  return {
    ...named,
    ...{ title, text, placeId, origin, originNote, cause, weight },
    ...{ neededValue: needed?.value ?? null, neededUnit: needed?.unit ?? null },
    ...{ upperBody: upper?.body ?? '', upperAsk: upper?.ask ?? '', upperUntil: upper?.until ?? null },
    ...{ state: 'registered', step: 1, dutyOrganisationId: null, dutyPost: '', assignedOn: null, dueOn: null },
    ...{ promisedOn: null, askedUntil: null, level: 1, outcome: '', evidence: '', submittedBy: null },
    ...{ confirmed: null, rating: null, reopened: 0, closedOn: null, synthetic: false },
    ...{ raisedOn: today, raisedOrganisationId: actor.organisationId },
    ...{ recordedBy: actor.accountId, recordedByName: actor.displayName },
  }
}

/** The step with which an issue begins. */
export function firstStep(row: NewIssue, words: string) {
  return {
    ...{ issueId: row.id, step: 1, act: 'raise' as const, words },
    ...{ until: null, givenOrganisationId: null, level: null, organisationId: row.raisedOrganisationId },
    ...{ recordedOn: row.raisedOn, recordedBy: row.recordedBy, recordedByName: row.recordedByName },
  }
}
