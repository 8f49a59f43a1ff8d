import type { Selectable } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import type { MeetingKind } from '#domain/meeting/agenda.ts'
import type { MeetingState } from '#domain/meeting/meeting.ts'
import { insertRows } from './insert-rows.ts'
import type { Schema, Writable } from './schema.ts'
import type { Transaction } from './transact.ts'

export type MeetingRow = Readonly<Omit<Selectable<Schema['meeting']>, 'cityId'>>
export type NewMeeting = Writable<Omit<MeetingRow, 'recordedAt'>>
export type AttendanceRow = Readonly<Omit<Selectable<Schema['meetingAttendance']>, 'cityId'>>
export type MeetingItemRow = Readonly<Omit<Selectable<Schema['meetingItem']>, 'cityId'>>
export type NewMeetingItem = Writable<MeetingItemRow>
export type MeetingDecisionRow = Readonly<Omit<Selectable<Schema['meetingDecision']>, 'cityId'>>

/** What opening and closing change of a meeting. */
type MeetingChange = Partial<Pick<NewMeeting, 'state' | 'since' | 'openedOn' | 'closedOn'>>

/** The meetings that the actor may see, the last first. */
export function listMeetings(tx: Transaction): Promise<MeetingRow[]> {
  return selectMeetings(tx).orderBy('day', 'desc').orderBy('recordedAt', 'desc').orderBy('id').execute()
}

/** @throws DomainError `meeting.unknown` */
export async function getMeeting(tx: Transaction, id: string): Promise<MeetingRow> {
  const meeting = await selectMeetings(tx).where('id', '=', id).executeTakeFirst()
  if (meeting === undefined) throw new DomainError('meeting.unknown', { id })
  return meeting
}

/** The meeting of a kind and place that was closed last; null where none was. */
export async function findLastMeeting(tx: Transaction, kind: MeetingKind, placeId: string): Promise<MeetingRow | null> {
  const found = await selectMeetings(tx)
    .where('kind', '=', kind)
    .where('placeId', '=', placeId)
    .where('state', '=', 'closed')
    .orderBy('openedOn', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}

export function listAttendance(tx: Transaction, meetingId: string): Promise<AttendanceRow[]> {
  return tx.query
    .selectFrom('meetingAttendance')
    .select(['meetingId', 'organisationId', 'post', 'presence'])
    .where('cityId', '=', tx.cityId)
    .where('meetingId', '=', meetingId)
    .orderBy('organisationId')
    .execute()
}

/** The agenda of a meeting in its order; empty before it opens. */
export function listMeetingItems(tx: Transaction, meetingId: string): Promise<MeetingItemRow[]> {
  return tx.query
    .selectFrom('meetingItem')
    .select(['meetingId', 'rank', 'topic', 'issueId', 'dutyOrganisationId', 'promisedOn', 'days', 'output', 'atStake'])
    .where('cityId', '=', tx.cityId)
    .where('meetingId', '=', meetingId)
    .orderBy('rank')
    .execute()
}

/** What a meeting decided, in its order. */
export function listMeetingDecisions(tx: Transaction, meetingId: string): Promise<MeetingDecisionRow[]> {
  return tx.query
    .selectFrom('meetingDecision')
    .select(['meetingId', 'number', 'issueId', 'step'])
    .where('cityId', '=', tx.cityId)
    .where('meetingId', '=', meetingId)
    .orderBy('number')
    .execute()
}

/** How much each meeting decided; one that decided nothing has no entry. */
export async function countDecisions(tx: Transaction): Promise<Map<string, number>> {
  const rows = await tx.query
    .selectFrom('meetingDecision')
    .select(['meetingId', (select) => select.fn.max('number').as('count')])
    .where('cityId', '=', tx.cityId)
    .groupBy('meetingId')
    .execute()
  return new Map(rows.map(({ meetingId, count }) => [meetingId, count]))
}

export async function insertMeetings(
  tx: Transaction,
  meetings: readonly NewMeeting[],
  attendance: readonly AttendanceRow[],
): Promise<void> {
  await insertRows(tx, 'meeting', meetings)
  await insertRows(tx, 'meetingAttendance', attendance)
}

export function insertMeetingItems(tx: Transaction, items: readonly NewMeetingItem[]): Promise<void> {
  return insertRows(tx, 'meetingItem', items)
}

export function insertMeetingDecisions(tx: Transaction, decisions: readonly MeetingDecisionRow[]): Promise<void> {
  return insertRows(tx, 'meetingDecision', decisions)
}

/**
 * Moves a meeting on from the version that was read; who moves it at the same time waits until this transaction ends.
 *
 * @returns false when it is no longer at that version or in that state, and then nothing is written
 */
export async function moveMeeting(
  tx: Transaction,
  { id, version, state }: { readonly id: string; readonly version: number; readonly state: MeetingState },
  change: MeetingChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.query
    .updateTable('meeting')
    .set({ ...change, version: version + 1 })
    .where('cityId', '=', tx.cityId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', state)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function selectMeetings(tx: Transaction) {
  return tx.query
    .selectFrom('meeting')
    .select(['id', 'kind', 'placeId', 'day', 'cause', 'industry', 'chairOrganisationId', 'chairPost', 'state'])
    .select(['version', 'since', 'openedOn', 'closedOn', 'synthetic', 'recordedOn', 'recordedAt'])
    .select(['recordedBy', 'recordedByName'])
    .where('cityId', '=', tx.cityId)
}
