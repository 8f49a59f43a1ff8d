import { randomUUID } from 'node:crypto'
import type * as contract from '#contract/meeting-record.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import {
  getMeeting,
  insertMeetingItems,
  insertMeetings,
  type MeetingRow,
  moveMeeting,
  type NewMeetingItem,
} from '#db/meeting.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
import { assertNotPast } from '#domain/issue/assert-issue.ts'
import type { MeetingState } from '#domain/meeting/meeting.ts'
import type { App } from '../app.ts'
import { assertInScope } from '../ledger/scope.ts'
import { loadReference, placeIn, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { compileAgenda } from './get-agenda.ts'
import type { Agenda } from './minutes.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>
type Planned = ParsedInputOf<typeof contract.planMeeting>
type OnVersion = ParsedInputOf<typeof contract.openMeeting>

/** Plans a meeting. @throws DomainError `place.unknown`, `access.outside-scope`, `issue.day-past`, `organisation.unknown`, `issue.organisation-twice` */
export async function planMeeting(deps: Deps, world: WorldInfo, actor: PersonActor, asked: Planned) {
  const today = todayOf(world)
  const { result } = await write(deps, actor, async (tx) => {
    const reference = await loadReference(tx, today)
    const { kind, placeId, day, attendance, cause, industry, chairOrganisationId, chairPost } = asked
    assertInScope(reference, actor, placeIn(reference, placeId).id)
    assertNotPast(calendarDate(day), today)
    assertComing(reference, asked)
    const id = randomUUID()
    const about = { cause: kind === 'special' ? cause : null, industry: kind === 'chain' ? industry : '' }
    const meeting = {
      ...{ id, kind, placeId, day, ...about, chairOrganisationId, chairPost, state: 'planned' as const, version: 1 },
      ...{ since: null, openedOn: null, closedOn: null, synthetic: false, recordedOn: today },
      ...{ recordedBy: actor.accountId, recordedByName: actor.displayName },
    }
    await insertMeetings(
      tx,
      [meeting],
      attendance.map((one) => ({ ...one, meetingId: id })),
    )
    const detail = { kind, place: placeId, day }
    return { result: { id, version: 1 }, audit: { action: 'meeting.plan', subject: id, detail } }
  })
  return result
}

function assertComing({ organisations }: Reference, { attendance, chairOrganisationId }: Planned): void {
  const ids = attendance.map(({ organisationId }) => organisationId)
  const missing = [...ids, ...(chairOrganisationId === null ? [] : [chairOrganisationId])].find(
    (id) => !organisations.has(id),
  )
  if (missing !== undefined) throw new DomainError('organisation.unknown', { organisation: missing })
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new DomainError('issue.organisation-twice', { organisation: twice })
}

/** Opens a meeting; its agenda is frozen. @throws DomainError `meeting.unknown`, `meeting.conflict`, `meeting.wrong-state`, `access.outside-scope` */
export async function openMeeting(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  { id, expectedVersion }: OnVersion,
) {
  const today = todayOf(world)
  const { result } = await write(deps, actor, async (tx) => {
    const meeting = await meetingToRun(tx, world, actor, { id, state: 'planned' })
    assertVersion(meeting, expectedVersion)
    const { kind, placeId, cause, industry } = meeting
    const agenda = await compileAgenda(tx, world, actor, {
      ...{ kind, place: placeId },
      ...(cause === null ? {} : { cause }),
      ...(industry === '' ? {} : { industry }),
    })
    await move(tx, meeting, { state: 'running', openedOn: today, since: agenda.since })
    await insertMeetingItems(tx, itemsOf(id, agenda))
    const detail = { kind, place: placeId, items: agenda.cards.length, version: meeting.version + 1 }
    return { result: { version: meeting.version + 1 }, audit: { action: 'meeting.open', subject: id, detail } }
  })
  return result
}

function itemsOf(meetingId: string, { broken, kept, cards }: Agenda): NewMeetingItem[] {
  const days = new Map(cards.map((card) => [card.issue.id, card.days]))
  const promised = (topic: 'broken' | 'kept', found: Agenda['kept']) =>
    found.map(({ issue, day }) => ({
      ...{ topic, issueId: issue.id, dutyOrganisationId: issue.duty?.organisationId ?? null, promisedOn: day },
      ...{ days: days.get(issue.id) ?? 0, output: null, atStake: null },
    }))
  const matters = cards.map(({ issue, days: held, output, atStake }) => ({
    ...{ topic: 'matter' as const, issueId: issue.id, dutyOrganisationId: issue.duty?.organisationId ?? null },
    ...{ promisedOn: null, days: held, output, atStake },
  }))
  const items = [...promised('broken', broken), ...promised('kept', kept), ...matters]
  return items.map((item, index) => ({ ...item, meetingId, rank: index + 1 }))
}

/** Closes a meeting for good. @throws DomainError `meeting.unknown`, `meeting.conflict`, `meeting.wrong-state`, `access.outside-scope` */
export async function closeMeeting(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  { id, expectedVersion }: OnVersion,
) {
  const { result } = await write(deps, actor, async (tx) => {
    const meeting = await meetingToRun(tx, world, actor, { id, state: 'running' })
    assertVersion(meeting, expectedVersion)
    await move(tx, meeting, { state: 'closed', closedOn: todayOf(world) })
    const version = meeting.version + 1
    const detail = { kind: meeting.kind, place: meeting.placeId, version }
    return { result: { version }, audit: { action: 'meeting.close', subject: id, detail } }
  })
  return result
}

/** The meeting where the actor runs it and it stands in the state. @throws DomainError `meeting.unknown`, `meeting.wrong-state`, `access.outside-scope` */
export async function meetingToRun(
  tx: Transaction,
  world: WorldInfo,
  actor: PersonActor,
  { id, state }: { readonly id: string; readonly state: MeetingState },
): Promise<MeetingRow> {
  const meeting = await getMeeting(tx, id)
  assertInScope(await loadReference(tx, todayOf(world)), actor, meeting.placeId)
  if (meeting.state !== state) throw new DomainError('meeting.wrong-state', { meeting: meeting.state })
  return meeting
}

function assertVersion({ version: current }: MeetingRow, version: number): void {
  if (current !== version) throw new DomainError('meeting.conflict', { version, current })
}

/** @throws DomainError `meeting.conflict` when somebody was faster */
export async function move(
  tx: Transaction,
  meeting: MeetingRow,
  change: Parameters<typeof moveMeeting>[2],
): Promise<void> {
  if (await moveMeeting(tx, meeting, change)) return
  const { version: current } = await getMeeting(tx, meeting.id)
  throw new DomainError('meeting.conflict', { version: meeting.version, current })
}
