import { type Selectable, sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import type { IssueState } from '#domain/issue/issue-words.ts'
import { anyOf } from './any-of.ts'
import { insertRows } from './insert-rows.ts'
import type { Schema, Writable } from './schema.ts'
import type { Transaction } from './transact.ts'

export type IssueRow = Readonly<Omit<Selectable<Schema['issue']>, 'cityId'>>
export type IssueStepRow = Readonly<Omit<Selectable<Schema['issueStep']>, 'cityId'>>
export type NewIssue = Writable<Omit<IssueRow, 'recordedAt'>>
export type NewIssueStep = Writable<Omit<IssueStepRow, 'recordedAt'>>
/** What a step may change of an issue. */
export type IssueChange = Partial<
  Pick<
    NewIssue,
    | 'state'
    | 'weight'
    | 'dutyOrganisationId'
    | 'dutyPost'
    | 'assignedOn'
    | 'dueOn'
    | 'promisedOn'
    | 'askedUntil'
    | 'level'
    | 'outcome'
    | 'evidence'
    | 'submittedBy'
    | 'confirmed'
    | 'rating'
    | 'reopened'
    | 'closedOn'
  >
>

export interface IssueFilter {
  readonly ids?: readonly string[]
  readonly states?: readonly IssueState[]
}

/** The issues that the actor may see, by their numbers. */
export function listIssues(tx: Transaction, filter: IssueFilter = {}): Promise<IssueRow[]> {
  let query = selectIssues(tx)
  if (filter.ids) query = query.where('id', '=', anyOf(filter.ids))
  if (filter.states) query = query.where('state', '=', anyOf<IssueState>(filter.states))
  return query.orderBy('number').execute()
}

/** The issues closed last, as far as the actor may see them. */
export function listClosedIssues(tx: Transaction, most: number): Promise<IssueRow[]> {
  return selectIssues(tx)
    .where('state', '=', 'closed')
    .orderBy('closedOn', 'desc')
    .orderBy('number', 'desc')
    .limit(most)
    .execute()
}

/** @throws DomainError `issue.unknown` */
export async function getIssue(tx: Transaction, id: string): Promise<IssueRow> {
  const [issue] = await listIssues(tx, { ids: [id] })
  if (issue === undefined) throw new DomainError('issue.unknown', { id })
  return issue
}

/** What was done to the issue, the first step first. */
export function listIssueSteps(tx: Transaction, issueId: string): Promise<IssueStepRow[]> {
  return selectSteps(tx).where('issueId', '=', issueId).orderBy('step').execute()
}

/** What was done to several issues, those of an issue in their order. */
export function listStepsOf(tx: Transaction, issueIds: readonly string[]): Promise<IssueStepRow[]> {
  return selectSteps(tx).where('issueId', '=', anyOf(issueIds)).orderBy('issueId').orderBy('step').execute()
}

/** 协办 organisations by issue. */
export async function listAssistants(tx: Transaction, issueIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.query
    .selectFrom('issueAssistant')
    .select(['issueId', 'organisationId as value'])
    .where('cityId', '=', tx.cityId)
    .where('issueId', '=', anyOf(issueIds))
    .orderBy('organisationId')
    .execute()
  return byIssue(rows)
}

/** Rows of the ledger `project` by the issue that holds them up. */
export async function listIssueProjects(tx: Transaction, issueIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.query
    .selectFrom('issueProject')
    .select(['issueId', 'projectId as value'])
    .where('cityId', '=', tx.cityId)
    .where('issueId', '=', anyOf(issueIds))
    .orderBy('projectId')
    .execute()
  return byIssue(rows)
}

/** The next free number of a year, such as `2026-014`; whoever asks at the same time waits until this transaction ends. */
export function nextIssueNumber(tx: Transaction, year: number): Promise<string> {
  return tx.asSystem(async (system) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`issue-number/${tx.cityId}`}))`.execute(system.query)
    const { last } = await system.query
      .selectFrom('issue')
      .select(sql<number>`coalesce(max(split_part(number, '-', 2)::int), 0)`.as('last'))
      .where('cityId', '=', tx.cityId)
      .where('number', 'like', `${year}-%`)
      .executeTakeFirstOrThrow()
    return `${year}-${String(last + 1).padStart(3, '0')}`
  })
}

/** Adds issues with all their steps and the projects they hold up. */
export async function insertIssues(
  tx: Transaction,
  issues: readonly NewIssue[],
  steps: readonly NewIssueStep[],
  projects: readonly { readonly issueId: string; readonly projectId: string }[],
): Promise<void> {
  await insertRows(tx, 'issue', issues)
  await insertRows(tx, 'issueStep', steps)
  await insertRows(tx, 'issueProject', projects)
}

/**
 * Takes the next step of an issue.
 *
 * @param step its number is one more than the step the person was looking at
 * @throws DomainError `issue.conflict` when somebody was faster: who did what at which instant
 */
export async function appendIssueStep(tx: Transaction, change: IssueChange, step: NewIssueStep): Promise<void> {
  const { numUpdatedRows } = await tx.query
    .updateTable('issue')
    .set({ ...change, step: step.step })
    .where('cityId', '=', tx.cityId)
    .where('id', '=', step.issueId)
    .where('step', '=', step.step - 1)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw await conflictOf(tx, step.issueId)
  await insertRows(tx, 'issueStep', [step])
}

/** The refusal that names the last step of an issue. */
export async function conflictOf(tx: Transaction, issueId: string): Promise<DomainError> {
  const last = (await listIssueSteps(tx, issueId)).at(-1)
  return new DomainError('issue.conflict', {
    by: last?.recordedByName ?? '',
    act: last?.act ?? '',
    at: last?.recordedAt ?? '',
  })
}

/** Names the 协办 organisations of an issue anew. */
export async function replaceAssistants(
  tx: Transaction,
  issueId: string,
  organisationIds: readonly string[],
): Promise<void> {
  await tx.query.deleteFrom('issueAssistant').where('cityId', '=', tx.cityId).where('issueId', '=', issueId).execute()
  await insertAssistants(
    tx,
    organisationIds.map((organisationId) => ({ issueId, organisationId })),
  )
}

export function insertAssistants(
  tx: Transaction,
  rows: readonly { readonly issueId: string; readonly organisationId: string }[],
): Promise<void> {
  return insertRows(tx, 'issueAssistant', rows)
}

function byIssue(rows: readonly { readonly issueId: string; readonly value: string }[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { issueId, value } of rows) found.set(issueId, [...(found.get(issueId) ?? []), value])
  return found
}

function selectSteps(tx: Transaction) {
  return tx.query
    .selectFrom('issueStep')
    .select([
      'issueId',
      'step',
      'act',
      'words',
      'until',
      'givenOrganisationId',
      'level',
      'organisationId',
      'recordedOn',
      'recordedAt',
      'recordedBy',
      'recordedByName',
    ])
    .where('cityId', '=', tx.cityId)
}

function selectIssues(tx: Transaction) {
  return tx.query
    .selectFrom('issue')
    .select([
      'id',
      'number',
      'title',
      'text',
      'placeId',
      'origin',
      'originNote',
      'cause',
      'weight',
      'neededValue',
      'neededUnit',
      'upperBody',
      'upperAsk',
      'upperUntil',
      'state',
      'step',
      'dutyOrganisationId',
      'dutyPost',
      'assignedOn',
      'dueOn',
      'promisedOn',
      'askedUntil',
      'level',
      'outcome',
      'evidence',
      'submittedBy',
      'confirmed',
      'rating',
      'reopened',
      'closedOn',
      'raisedOn',
      'raisedOrganisationId',
      'synthetic',
      'recordedAt',
      'recordedBy',
      'recordedByName',
    ])
    .where('cityId', '=', tx.cityId)
}
