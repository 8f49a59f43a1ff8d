import pg from 'pg'
import { DomainError } from '#domain/errors.ts'
import { columnReaders } from './column-values.ts'
import { type Connection, type Database, readSqlErrorFields, SqlError, type SqlParameter } from './database.ts'

export interface PostgresOptions {
  readonly maxConnections?: number
  /** Told of a connection that broke while nobody used it; the pool replaces it. */
  readonly onIdleError?: (error: Error) => void
}

/** The first release with security_invoker views and nulls not distinct, which the migrations use. */
const oldestMajorVersion = 15

/**
 * Opens a pool of connections to a PostgreSQL server and asks it for its version.
 *
 * @param url as in `postgres://user:password@host:5432/citong`
 * @throws DomainError `database.version-too-old`
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.maxConnections ?? 10,
    // compiling the hundreds of sums of a statement about figures takes longer than adding them up
    options: '-c timezone=UTC -c jit=off',
    types: { getTypeParser: readerOf },
  })
  pool.on('error', options.onIdleError ?? ((error) => console.error('idle database connection lost:', error.message)))
  const database = new PostgresPool(pool, url, describe(url))
  try {
    await requireVersion(database)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

class PostgresPool implements Database {
  readonly engine = 'postgres'
  readonly description: string
  readonly #pool: pg.Pool
  readonly #url: string
  #closing: Promise<void> | null = null

  constructor(pool: pg.Pool, url: string, description: string) {
    this.#pool = pool
    this.#url = url
    this.description = description
  }

  async withConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect()
    const broken: Error[] = []
    const note = (error: Error) => broken.push(error)
    client.on('error', note) // a lost connection also speaks here; unheard it would end the process
    try {
      return await work(connectionTo(client, this.#url))
    } finally {
      client.off('error', note)
      client.release(broken[0] ?? false)
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#pool.end()
    return this.#closing
  }
}

function connectionTo(client: pg.PoolClient, url: string): Connection {
  return {
    query: async <Row>(text: string, parameters: readonly SqlParameter[] = []) => {
      const result = await client.query(text, [...parameters]).catch(rethrow)
      // `Row` is what the caller's statement selects; the driver cannot know it
      return { rows: result.rows as Row[], affectedRows: result.command === 'SELECT' ? 0 : (result.rowCount ?? 0) }
    },
    execute: async (script) => {
      await client.query(script).catch(rethrow)
    },
    stop: () => stopStatement(client, url),
  }
}

/** Over a connection of its own, for those of the pool may all be waiting. A call that fails leaves the statement to its own time limit. */
async function stopStatement(client: pg.PoolClient, url: string): Promise<void> {
  const { processID } = client as unknown as { readonly processID: number | null } // pg has it, its types do not
  if (processID === null) return
  const caller = new pg.Client({ connectionString: url })
  caller.on('error', () => undefined) // likewise
  try {
    await caller.connect()
    await caller.query('select pg_cancel_backend($1)', [processID])
  } catch {
    return
  } finally {
    await caller.end().catch(() => undefined)
  }
}

function rethrow(error: unknown): never {
  const fields = readSqlErrorFields(error)
  throw fields === null ? error : new SqlError((error as Error).message, fields, { cause: error }) // fields come from an Error only
}

function readerOf(oid: number, format?: 'text' | 'binary') {
  return columnReaders[oid] ?? pg.types.getTypeParser(oid, format)
}

async function requireVersion(database: Database): Promise<void> {
  const { rows } = await database.withConnection((connection) =>
    connection.query<{ number: string; name: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as name`,
    ),
  )
  const version = rows[0]
  if (version === undefined || Number(version.number) < oldestMajorVersion * 10_000) {
    throw new DomainError('database.version-too-old', { version: version?.name ?? '?', needed: oldestMajorVersion })
  }
}

function describe(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `PostgreSQL (${hostname}:${port || '5432'}${pathname})`
}
