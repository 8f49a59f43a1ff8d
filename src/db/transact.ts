import { AsyncLocalStorage } from 'node:async_hooks'
import { CamelCasePlugin, Kysely } from 'kysely'
import type { Role } from '#domain/access/role.ts'
import { boundDialect } from './connection/bound-dialect.ts'
import type { Connection, Database } from './connection/database.ts'
import { createGate } from './connection/gate.ts'
import { requestRole, systemRole } from './roles.ts'
import type { Schema } from './schema.ts'
import { heedingWanted } from './wanted.ts'

/** In whose name a transaction runs; the row policies see nothing else of the caller. */
export type Actor = PersonActor | SystemActor

export interface PersonActor {
  readonly kind: 'person'
  readonly cityId: string
  readonly accountId: string
  readonly role: Role
  /** Range of pre-order numbers in the reporting hierarchy; null = no place of its own. */
  readonly placeRange: { readonly first: number; readonly last: number } | null
  readonly organisationId: string | null
}

/** Citong itself: signing in, sessions, loading a world. */
export interface SystemActor {
  readonly kind: 'system'
  readonly cityId: string
}

/** What repositories work with: queries of one open transaction, already narrowed to the actor's rows. */
export interface Transaction {
  readonly actor: Actor
  readonly cityId: string
  readonly query: Kysely<Schema>
  /**
   * Lets Citong itself do a part of the transaction: what no single person may see or write, such as the figures of the whole city. Statements
   * of the actor that are sent meanwhile wait until it is done.
   */
  readonly asSystem: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>
}

export interface TransactOptions {
  /** After this long a statement is given up; PGlite has no timer and does not heed it. */
  readonly statementTimeoutMs?: number
}

/** A statement of a person is given up after so long. */
export const personTimeoutMs = 15_000
const systemTimeoutMs = 120_000

/**
 * The one door to the rows: opens a transaction, takes the actor's database role and scope for its duration, runs `work`, commits.
 * Whatever `work` throws rolls everything back and is thrown on.
 */
export function transact<T>(
  database: Database,
  actor: Actor,
  work: (tx: Transaction) => Promise<T>,
  options: TransactOptions = {},
): Promise<T> {
  return runAlone(() => database.withConnection((connection) => runInside(connection, 'begin', actor, work, options)))
}

/** Like `transact`, for reading only: all statements see one moment, and a write is refused. */
export function readAs<T>(
  database: Database,
  actor: Actor,
  work: (tx: Transaction) => Promise<T>,
  options: TransactOptions = {},
): Promise<T> {
  const begin = 'begin isolation level repeatable read read only'
  return runAlone(() => database.withConnection((connection) => runInside(connection, begin, actor, work, options)))
}

async function runInside<T>(
  connection: Connection,
  begin: string,
  actor: Actor,
  work: (tx: Transaction) => Promise<T>,
  options: TransactOptions,
): Promise<T> {
  await connection.query(begin)
  const heeding = heedingWanted(connection)
  try {
    await takeScope(heeding, actor, options)
    const result = await work(transactionOf(actor, heeding))
    await connection.query('commit')
    return result
  } catch (error) {
    await rollBack(connection, error)
    throw error
  }
}

function transactionOf(actor: Actor, connection: Connection): Transaction {
  const { cityId } = actor
  if (actor.kind === 'system') {
    const tx: Transaction = { actor, cityId, query: queriesOn(connection), asSystem: (work) => work(tx) }
    return tx
  }
  const gate = createGate(connection)
  const asSystem = <T>(work: (tx: Transaction) => Promise<T>) =>
    gate.alone(() => inSystemRole(connection, () => work(transactionOf({ kind: 'system', cityId }, connection))))
  return { actor, cityId, query: queriesOn(gate.connection), asSystem }
}

/** The role goes back to the person's also when the work refuses; after an error of the database there is nothing left to go back to. */
async function inSystemRole<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  await takeRole(connection, systemRole)
  try {
    return await work()
  } finally {
    await takeRole(connection, requestRole).catch(() => undefined) // the transaction is lost already, and says so at its next statement
  }
}

async function takeRole(connection: Connection, role: string): Promise<void> {
  await connection.query("select set_config('role', $1, true)", [role])
}

/** A rollback that fails means the connection is lost, and the server rolls back by itself: the first error is the one to tell. */
async function rollBack(connection: Connection, reason: unknown): Promise<void> {
  try {
    await connection.query('rollback')
  } catch (error) {
    throw new AggregateError([reason, error], 'the transaction failed, and so did its rollback')
  }
}

async function takeScope(connection: Connection, actor: Actor, options: TransactOptions): Promise<void> {
  const settings = Object.entries(settingsOf(actor, options)).flat()
  const calls = settings.flatMap((_, index) =>
    index % 2 === 0 ? [`set_config($${index + 1}, $${index + 2}, true)`] : [],
  )
  await connection.query(`select ${calls.join(', ')}`, settings)
}

/** Every setting is given each time: a connection remembers nothing of the actor before. */
function settingsOf(actor: Actor, { statementTimeoutMs }: TransactOptions): Record<string, string> {
  const person = actor.kind === 'person' ? actor : null
  return {
    role: person ? requestRole : systemRole,
    statement_timeout: String(statementTimeoutMs ?? (person ? personTimeoutMs : systemTimeoutMs)),
    'citong.city_id': actor.cityId,
    'citong.account_id': person?.accountId ?? '',
    'citong.role': person?.role ?? '',
    'citong.place_first': person?.placeRange?.first.toString() ?? '',
    'citong.place_last': person?.placeRange?.last.toString() ?? '',
    'citong.organisation_id': person?.organisationId ?? '',
  }
}

function queriesOn(connection: Connection): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: boundDialect(connection),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

const running = new AsyncLocalStorage<{ isOpen: boolean }>()

/** A transaction inside a transaction waits for itself for ever on PGlite's one connection: refuse it on both engines at once. */
async function runAlone<T>(work: () => Promise<T>): Promise<T> {
  if (running.getStore()?.isOpen) throw new Error('a transaction is open already: pass its handle on')
  const mark = { isOpen: true }
  try {
    return await running.run(mark, work)
  } finally {
    mark.isOpen = false
  }
}
