import { randomBytes } from 'node:crypto'
import type { Connection, Database } from '#db/connection/database.ts'
import { openPostgres } from '#db/connection/postgres.ts'
import { migrate } from '#db/migrate.ts'
import { ensureRole, requestRole, systemRole } from '#db/roles.ts'
import { schemaFingerprint } from './schema-fingerprint.ts'
import type { TestDatabase } from './test-database.ts'

/** A superuser's address of a PostgreSQL server whose databases tests may create and drop. */
export const postgresUrl = process.env.CITONG_TEST_POSTGRES_URL ?? null

const owner = 'citong_test_owner'
/** Any number that nothing else on the server locks. */
const preparing = 1

/** A database of its own, copied from a template, of an owner who is no superuser; dropped when it is closed. */
export async function createPostgres(url: string, template: string): Promise<TestDatabase> {
  const name = `citong_test_${process.pid}_${randomBytes(4).toString('hex')}`
  await withServer(url, async (server) => {
    await server.withConnection((connection) => locked(connection, () => prepareOwner(connection)))
    await run(server, creating(name, template))
  })
  const database = await openPostgres(databaseUrl(url, name, owner), { maxConnections: 4 })
  let superuser: Promise<Database> | null = null
  return {
    engine: database.engine,
    description: database.description,
    withConnection: (work) => database.withConnection(work),
    asSuperuser: async (work) => {
      superuser ??= openPostgres(databaseUrl(url, name), { maxConnections: 1 })
      return (await superuser).withConnection(work)
    },
    close: async () => {
      await database.close()
      await (await superuser)?.close()
      await withServer(url, (server) => run(server, `drop database if exists ${name} with (force)`))
    },
  }
}

/** The name of a migrated database to copy, made once for each text of the migrations: a fraction of a second instead of three. */
export async function postgresTemplate(url: string): Promise<string> {
  const name = `citong_migrated_${await schemaFingerprint('migrated')}`
  await withServer(url, (server) =>
    server.withConnection((connection) =>
      locked(connection, async () => {
        const { rows } = await connection.query('select from pg_database where datname = $1', [name])
        if (rows.length > 0) return
        await prepareOwner(connection)
        await makeTemplate(connection, url, name)
      }),
    ),
  )
  return name
}

/** Grown under another name, so that a run that is killed leaves no half-made template behind. */
async function makeTemplate(connection: Connection, url: string, name: string): Promise<void> {
  const aside = `${name}_${randomBytes(4).toString('hex')}`
  await connection.execute(creating(aside, 'template0'))
  const database = await openPostgres(databaseUrl(url, aside, owner), { maxConnections: 1 })
  try {
    await migrate(database)
  } finally {
    await database.close()
  }
  await connection.execute(`alter database ${aside} rename to ${name}`)
}

function creating(name: string, template: string): string {
  return `create database ${name} owner ${owner} template ${template} encoding 'UTF8' locale 'C'`
}

/** Roles and templates belong to the whole server: one test file at a time looks after them. */
async function locked(connection: Connection, work: () => Promise<void>): Promise<void> {
  await connection.query('select pg_advisory_lock($1)', [preparing])
  try {
    await work()
  } finally {
    await connection.query('select pg_advisory_unlock($1)', [preparing])
  }
}

async function prepareOwner(connection: Connection): Promise<void> {
  const { rows } = await connection.query('select from pg_roles where rolname = $1', [owner])
  if (rows.length === 0) await connection.execute(`create role ${owner} login password '${owner}'`)
  for (const role of [requestRole, systemRole]) {
    await ensureRole(connection, role)
    const granted = await connection.query<{ may: boolean }>(`select pg_has_role($1, $2, 'usage') as may`, [
      owner,
      role,
    ])
    if (granted.rows[0]?.may !== true) await connection.execute(`grant ${role} to ${owner}`)
  }
}

async function withServer(url: string, work: (server: Database) => Promise<void>): Promise<void> {
  const server = await openPostgres(url, { maxConnections: 1 })
  try {
    await work(server)
  } finally {
    await server.close()
  }
}

async function run(database: Database, script: string): Promise<void> {
  await database.withConnection((connection) => connection.execute(script))
}

/** The address of one database of the server, for its owner where one is named. */
function databaseUrl(url: string, name: string, user: string | null = null): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  if (user !== null) {
    address.username = user
    address.password = user
  }
  return address.href
}
