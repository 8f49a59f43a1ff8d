import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, describe } from 'vitest'
import type { Database } from '#db/connection/database.ts'
import { openPglite } from '#db/connection/pglite.ts'
import { openPostgres } from '#db/connection/postgres.ts'
import { migrate, readMigrations } from '#db/migrate.ts'
import { ensureRole, requestRole, systemRole } from '#db/roles.ts'

export interface TestDatabases {
  readonly name: 'PGlite' | 'PostgreSQL'
  /** A fresh database, migrated, owned by an ordinary user where it is a server; closed and dropped after the suite. */
  open(): Promise<Database>
  /** The same before the first migration. */
  openEmpty(): Promise<Database>
}

/** A superuser's address of a PostgreSQL server whose databases tests may create and drop. */
export const postgresUrl = process.env.CITONG_TEST_POSTGRES_URL ?? null

if (process.env.CITONG_TEST_DATABASES === 'both' && postgresUrl === null) {
  throw new Error('CITONG_TEST_DATABASES=both asks for PostgreSQL: set CITONG_TEST_POSTGRES_URL')
}

/** Runs the suite on PGlite, and on PostgreSQL when `CITONG_TEST_POSTGRES_URL` names one. */
export function describeDatabases(suite: (databases: TestDatabases) => void): void {
  describe('on PGlite', () => {
    const opened = closeAfterwards()
    const open = async (template: string | null) => opened(await openPglite({ directory: null, template }))
    suite({
      name: 'PGlite',
      open: async () => open(await prepareTemplate('migrated')),
      openEmpty: async () => open(await prepareTemplate('empty')),
    })
  })
  if (postgresUrl === null) return
  describe('on PostgreSQL', () => {
    const opened = closeAfterwards()
    suite({
      name: 'PostgreSQL',
      open: async () => {
        const database = opened(await createPostgres(postgresUrl))
        await migrate(database)
        return database
      },
      openEmpty: async () => opened(await createPostgres(postgresUrl)),
    })
  })
}

function closeAfterwards(): (database: Database) => Database {
  const databases: Database[] = []
  afterAll(async () => {
    for (const database of databases) await database.close()
  })
  return (database) => {
    databases.push(database)
    return database
  }
}

const cacheDirectory = fileURLToPath(new URL('../../node_modules/.cache/citong/', import.meta.url))
const migrationsDirectory = new URL('../../src/db/migrations/', import.meta.url)

/** A dump to start from, made once for each text of the migrations: a second instead of six. */
export async function prepareTemplate(kind: 'empty' | 'migrated'): Promise<string> {
  const path = `${cacheDirectory}pglite-${kind}-${await fingerprint(kind)}.tar.gz`
  if (existsSync(path)) return path
  const database = await openPglite({ directory: null })
  try {
    if (kind === 'migrated') await migrate(database)
    await mkdir(cacheDirectory, { recursive: true })
    const aside = `${path}.${randomBytes(4).toString('hex')}`
    await writeFile(aside, await database.dump())
    await rename(aside, path)
    return path
  } finally {
    await database.close()
  }
}

async function fingerprint(kind: 'empty' | 'migrated'): Promise<string> {
  const migrations = kind === 'migrated' ? await readMigrations(migrationsDirectory) : []
  const text = [pgliteVersion, ...migrations.map(({ file, checksum }) => `${file} ${checksum}`)].join('\n')
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** A dump fits the PGlite that made it. */
const pgliteVersion = '0.5.16'

const owner = 'citong_test_owner'

/** A database of an owner who is no superuser, so that tests meet what a duty server has. */
async function createPostgres(url: string): Promise<Database> {
  const name = `citong_test_${process.pid}_${randomBytes(4).toString('hex')}`
  await withServer(url, async (server) => {
    await prepareOwner(server)
    await run(server, `create database ${name} owner ${owner} template template0 encoding 'UTF8' locale 'C'`)
  })
  const database = await openPostgres(databaseUrl(url, name), { maxConnections: 4 })
  return {
    engine: database.engine,
    description: database.description,
    withConnection: (work) => database.withConnection(work),
    close: async () => {
      await database.close()
      await withServer(url, (server) => run(server, `drop database if exists ${name} with (force)`))
    },
  }
}

/** Roles belong to the whole server: one test file at a time looks after them. */
async function prepareOwner(server: Database): Promise<void> {
  await server.withConnection(async (connection) => {
    await connection.query('select pg_advisory_lock(1)')
    try {
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
    } finally {
      await connection.query('select pg_advisory_unlock(1)')
    }
  })
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

/** The address of one database of the server, for its owner. */
function databaseUrl(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  address.username = owner
  address.password = owner
  return address.href
}
