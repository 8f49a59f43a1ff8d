import { type Selectable, sql } from 'kysely'
import type { LightAnswer } from '#domain/project-light/light-upkeep.ts'
import { knownOn } from './city.repository.ts'
import { insertNewRows, insertRows } from './insert-rows.ts'
import type { Schema, Writable } from './schema.ts'
import type { Transaction } from './transact.ts'

export type LightWaiverRow = Readonly<Omit<Selectable<Schema['lightWaiver']>, 'cityId'>>
export type LightFeedbackRow = Readonly<Omit<Selectable<Schema['lightFeedback']>, 'cityId'>>
export type NewLightWaiver = Writable<Omit<LightWaiverRow, 'recordedAt'>>
export type NewLightFeedback = Writable<Omit<LightFeedbackRow, 'recordedAt'>>

/** The last step by a day of waiving each light of the city, or of one project. */
export function listLastWaivers(tx: Transaction, asOf: string | null, projectId?: string): Promise<LightWaiverRow[]> {
  let query = tx.query
    .selectFrom('lightWaiver')
    .distinctOn(['projectId', 'kind'])
    .select(['projectId', 'kind', 'number', 'placeId', 'act', 'until', 'why', 'synthetic'])
    .select(['recordedOn', 'recordedAt', 'recordedBy', 'recordedByName'])
    .where('cityId', '=', tx.cityId)
    .where('recordedOn', '<=', knownOn(tx, asOf))
  if (projectId !== undefined) query = query.where('projectId', '=', projectId)
  return query.orderBy('projectId').orderBy('kind').orderBy('number', 'desc').execute()
}

/** Adds the next step; false when somebody else was faster, and then nothing is written. */
export async function appendLightWaiver(tx: Transaction, step: NewLightWaiver): Promise<boolean> {
  return (await insertNewRows(tx, 'lightWaiver', [step], 'kind')).size > 0
}

export function insertLightFeedback(tx: Transaction, feedback: NewLightFeedback): Promise<void> {
  return insertRows(tx, 'lightFeedback', [feedback])
}

export interface AnswerCount {
  readonly ruleId: string
  readonly ruleVersion: number
  readonly answer: LightAnswer
  readonly count: number
}

/** How many answers of each kind a rule got by a day; of a person the last one to each light counts. */
export async function countAnswers(tx: Transaction, asOf: string | null): Promise<AnswerCount[]> {
  const last = tx.query
    .selectFrom('lightFeedback')
    .distinctOn(['ruleId', 'ruleVersion', 'projectId', 'kind', 'recordedBy'])
    .select(['ruleId', 'ruleVersion', 'answer'])
    .where('cityId', '=', tx.cityId)
    .where('recordedOn', '<=', knownOn(tx, asOf))
    .orderBy('ruleId')
    .orderBy('ruleVersion')
    .orderBy('projectId')
    .orderBy('kind')
    .orderBy('recordedBy')
    .orderBy('recordedAt', 'desc')
  return tx.query
    .selectFrom(last.as('last'))
    .select(['ruleId', 'ruleVersion', 'answer', sql<number>`count(*)::int`.as('count')])
    .groupBy(['ruleId', 'ruleVersion', 'answer'])
    .execute()
}

/** The last day by a day on which a gate of each project was promised anew or an issue that holds it up was raised. */
export async function listLastActs(tx: Transaction, asOf: string | null): Promise<Map<string, string>> {
  const { rows } = await sql<{ projectId: string; day: string }>`
    select project_id as "projectId", max(day)::text as day
    from (
      select project_id, recorded_on as day from gate_promise where city_id = ${tx.cityId}
      union all
      select held.project_id, issue.raised_on
      from issue_project as held join issue on issue.city_id = held.city_id and issue.id = held.issue_id
      where held.city_id = ${tx.cityId}
    ) as act
    where day <= ${knownOn(tx, asOf)}
    group by project_id`.execute(tx.query)
  return new Map(rows.map(({ projectId, day }) => [projectId, day]))
}
