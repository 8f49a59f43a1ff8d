import type { Selectable } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import { insertRows } from './insert-rows.ts'
import type { ProgrammeStage, Schema, Writable } from './schema.ts'
import type { Transaction } from './transact.ts'

export type ProgrammeRow = Readonly<Omit<Selectable<Schema['programme']>, 'cityId'>>
export type ProgrammeStepRow = Readonly<Omit<Selectable<Schema['programmeStep']>, 'cityId'>>
export type ProgrammeTaskRow = Readonly<Omit<Selectable<Schema['programmeTask']>, 'cityId'>>
export type ProgrammeRosterRow = Readonly<Omit<Selectable<Schema['programmeRoster']>, 'cityId'>>

/** The programmes the actor may read, newest year first. */
export function listProgrammes(tx: Transaction, filter: { year?: number } = {}): Promise<ProgrammeRow[]> {
  const query = selectProgrammes(tx).orderBy('year', 'desc').orderBy('id')
  return (filter.year === undefined ? query : query.where('year', '=', filter.year)).execute()
}

export async function findProgramme(tx: Transaction, id: string): Promise<ProgrammeRow | null> {
  return (await selectProgrammes(tx).where('id', '=', id).executeTakeFirst()) ?? null
}

/** @throws DomainError `programme.unknown` */
export async function getProgramme(tx: Transaction, id: string): Promise<ProgrammeRow> {
  const programme = await findProgramme(tx, id)
  if (programme === null) throw new DomainError('programme.unknown', { programme: id })
  return programme
}

export function insertProgrammes(tx: Transaction, programmes: readonly ProgrammeRow[]): Promise<void> {
  return insertRows(tx, 'programme', programmes)
}

/**
 * Moves the programme to its next stage, unless somebody moved it before.
 *
 * @throws DomainError `programme.wrong-stage` when it does not stand at `from`, `programme.unknown` when it cannot be seen
 */
export async function moveProgramme(
  tx: Transaction,
  id: string,
  { from, to }: { from: ProgrammeStage; to: ProgrammeStage },
): Promise<void> {
  const { numUpdatedRows } = await tx.query
    .updateTable('programme')
    .set({ stage: to })
    .where('cityId', '=', tx.cityId)
    .where('id', '=', id)
    .where('stage', '=', from)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return
  throw new DomainError('programme.wrong-stage', { stage: (await getProgramme(tx, id)).stage, needed: from })
}

/** What was done of the cycle 发布–分解–确认, in order. */
export function listSteps(tx: Transaction, programmeId: string): Promise<ProgrammeStepRow[]> {
  return tx.query
    .selectFrom('programmeStep')
    .select(['id', 'programmeId', 'step', 'placeId', 'doneOn', 'byOrganisationId', 'byAccountId', 'note', 'recordedAt'])
    .where('cityId', '=', tx.cityId)
    .where('programmeId', '=', programmeId)
    .orderBy('doneOn')
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
}

export function insertSteps(
  tx: Transaction,
  steps: readonly Writable<Omit<ProgrammeStepRow, 'recordedAt'>>[],
): Promise<void> {
  return insertRows(tx, 'programmeStep', steps)
}

export function listTasks(tx: Transaction, programmeId: string): Promise<ProgrammeTaskRow[]> {
  return tx.query
    .selectFrom('programmeTask')
    .select(['programmeId', 'id', 'title', 'dutyOrganisationId', 'deadline'])
    .where('cityId', '=', tx.cityId)
    .where('programmeId', '=', programmeId)
    .orderBy('id')
    .execute()
}

export function insertTasks(tx: Transaction, tasks: readonly Writable<ProgrammeTaskRow>[]): Promise<void> {
  return insertRows(tx, 'programmeTask', tasks)
}

/** The places that take part, in pinyin order. */
export function listRoster(tx: Transaction, programmeId: string): Promise<ProgrammeRosterRow[]> {
  return tx.query
    .selectFrom('programmeRoster')
    .innerJoin('place', (join) =>
      join.onRef('place.cityId', '=', 'programmeRoster.cityId').onRef('place.id', '=', 'programmeRoster.placeId'),
    )
    .select(['programmeRoster.programmeId', 'programmeRoster.placeId'])
    .where('programmeRoster.cityId', '=', tx.cityId)
    .where('programmeRoster.programmeId', '=', programmeId)
    .orderBy('place.sortKey')
    .execute()
}

export function insertRoster(tx: Transaction, roster: readonly ProgrammeRosterRow[]): Promise<void> {
  return insertRows(tx, 'programmeRoster', roster)
}

function selectProgrammes(tx: Transaction) {
  return tx.query
    .selectFrom('programme')
    .select(['id', 'year', 'name', 'theme', 'synthetic', 'sourceId', 'locator', 'stage'])
    .where('cityId', '=', tx.cityId)
}
