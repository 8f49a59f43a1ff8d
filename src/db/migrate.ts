import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { DomainError } from '#domain/errors.ts'
import type { Connection, Database } from './connection/database.ts'
import { ensureRole, requestRole, systemRole } from './roles.ts'

export interface MigrateOptions {
  /** Where the numbered .sql files lie; beside this module (or the bundle it is in) unless said. */
  readonly directory?: URL
  /** The last file to be applied; every one that is missing unless said. */
  readonly until?: string
  /** Told of each migration when it is done, by file name. */
  readonly onApplied?: (file: string) => void
}

/** A numbered script. The checksum is the SHA-256 of its text, line ends as in the repository. */
export interface Migration {
  readonly file: string
  readonly script: string
  readonly checksum: string
}

const defaultDirectory = new URL('./migrations/', import.meta.url)
const fileName = /^\d{4}-[a-z0-9-]+\.sql$/
/** Any number that nothing else in the database locks. */
const advisoryKey = 7_051_964

/**
 * Brings the database to the newest schema. Each migration is one transaction; a second process waits for the first.
 *
 * @returns the files applied now, in order; empty when there was nothing to do
 * @throws DomainError `database.migration-changed` when an applied file has another text now
 * @throws DomainError `database.migration-unknown` when the database was migrated by a newer Citong
 * @throws DomainError `database.role-missing`
 */
export async function migrate(database: Database, options: MigrateOptions = {}): Promise<string[]> {
  const migrations = await readMigrations(options.directory)
  return database.withConnection(async (connection) => {
    await connection.query('select pg_advisory_lock($1)', [advisoryKey])
    try {
      return await applyMissing(connection, migrations, options)
    } finally {
      await connection.query('select pg_advisory_unlock($1)', [advisoryKey])
    }
  })
}

/** How many migrations the database has seen. */
export function countMigrations(database: Database): Promise<number> {
  return database.withConnection(async (connection) => {
    const { rows } = await connection.query<{ count: number }>('select count(*)::int as count from schema_migration')
    return rows[0]?.count ?? 0
  })
}

/** Reads the migrations of a directory, those of Citong unless said, in their order. */
export async function readMigrations(directory: URL = defaultDirectory): Promise<Migration[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.sql')).sort()
  const misnamed = files.find((file) => !fileName.test(file))
  if (misnamed !== undefined) throw new Error(`a migration is named NNNN-what-it-does.sql, not ${misnamed}`)
  return Promise.all(files.map((file) => readMigration(directory, file)))
}

async function readMigration(directory: URL, file: string): Promise<Migration> {
  const script = (await readFile(new URL(file, directory), 'utf8')).replaceAll('\r\n', '\n')
  return { file, script, checksum: createHash('sha256').update(script).digest('hex') }
}

async function applyMissing(
  connection: Connection,
  migrations: readonly Migration[],
  { until, onApplied }: MigrateOptions,
): Promise<string[]> {
  await ensureRole(connection, requestRole)
  await ensureRole(connection, systemRole)
  const applied = await readApplied(connection)
  assertUnchanged(migrations, applied)
  const missing = migrations.filter(({ file }) => !applied.has(file) && (until === undefined || file <= until))
  for (const migration of missing) {
    await apply(connection, migration)
    onApplied?.(migration.file)
  }
  return missing.map(({ file }) => file)
}

async function readApplied(connection: Connection): Promise<Map<string, string>> {
  await connection.execute(`
    create table if not exists schema_migration (
      file text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`)
  const { rows } = await connection.query<{ file: string; checksum: string }>(
    'select file, checksum from schema_migration',
  )
  return new Map(rows.map(({ file, checksum }) => [file, checksum]))
}

function assertUnchanged(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  const known = new Map(migrations.map(({ file, checksum }) => [file, checksum]))
  for (const [file, checksum] of applied) {
    if (!known.has(file)) throw new DomainError('database.migration-unknown', { file })
    if (known.get(file) !== checksum) throw new DomainError('database.migration-changed', { file })
  }
}

async function apply(connection: Connection, { file, script, checksum }: Migration): Promise<void> {
  await connection.query('begin')
  try {
    await connection.execute(script)
    await connection.query('insert into schema_migration (file, checksum) values ($1, $2)', [file, checksum])
    await connection.query('commit')
  } catch (error) {
    await connection.query('rollback')
    throw new Error(`migration ${file} failed`, { cause: error })
  }
}
