import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** Where a city under test keeps its data: always a directory of its own, and a database when it is on PostgreSQL. */
export interface DataPlace {
  readonly directory: string
  readonly databaseUrl: string | null
  remove(): Promise<void>
}

export type DatabaseName = 'PGlite' | 'PostgreSQL'

const postgresUrl = process.env.CITONG_TEST_POSTGRES_URL ?? null

/** The databases this run is held on; PostgreSQL where CITONG_TEST_POSTGRES_URL names one. */
export const databasesUnderTest: readonly DatabaseName[] =
  postgresUrl === null || process.env.CITONG_TEST_DATABASES === 'pglite' ? ['PGlite'] : ['PGlite', 'PostgreSQL']

/** An empty place; a database is created beside the one that CITONG_TEST_POSTGRES_URL names. */
export async function openDataPlace(database: DatabaseName): Promise<DataPlace> {
  const directory = mkdtempSync(join(tmpdir(), 'citong-process-'))
  const removeDirectory = () => rmSync(directory, { recursive: true, force: true })
  if (database === 'PGlite') return { directory, databaseUrl: null, remove: async () => removeDirectory() }
  const name = `citong_process_${randomBytes(6).toString('hex')}`
  await administer(`create database ${name}`)
  return {
    directory,
    databaseUrl: withDatabase(name),
    remove: async () => {
      removeDirectory()
      await administer(`drop database if exists ${name} with (force)`)
    },
  }
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: requirePostgresUrl() })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function withDatabase(name: string): string {
  const url = new URL(requirePostgresUrl())
  url.pathname = `/${name}`
  return url.href
}

function requirePostgresUrl(): string {
  if (postgresUrl === null) throw new Error('CITONG_TEST_POSTGRES_URL is not set')
  return postgresUrl
}
