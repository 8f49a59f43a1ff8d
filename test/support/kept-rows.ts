import type { Connection } from '#db/connection/database.ts'
import type { TestDatabase } from './test-database.ts'

/** Puts all rows of a database back as they were when they were kept. */
export type PutBack = () => Promise<void>

/**
 * Copies every row of the database aside, so that each test may begin from the same rows in a moment: filling them in anew takes a hundred
 * times as long. Triggers and policies are no part of putting back; they hold for everything that the tests do in between.
 */
export function keepRows(database: TestDatabase): Promise<PutBack> {
  return database.asSuperuser(async (connection) => {
    const tables = await listTables(connection)
    const copies = tables.map(({ name }) => `create table kept.${name} as table public.${name};`)
    await connection.execute(`create schema kept; ${copies.join(' ')}`)
    const filled = await filledAmong(connection, tables)
    const script = puttingBack(tables, filled)
    return () => database.asSuperuser((again) => again.execute(script))
  })
}

interface Table {
  readonly name: string
  /** Columns that take a value, as SQL. */
  readonly columns: string
}

async function listTables(connection: Connection): Promise<Table[]> {
  const { rows } = await connection.query<Table>(`
    select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migration'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by c.relname order by c.relname`)
  return rows
}

async function filledAmong(connection: Connection, tables: readonly Table[]): Promise<Table[]> {
  const filled: Table[] = []
  for (const table of tables) {
    const { rows } = await connection.query(`select from kept.${table.name} limit 1`)
    if (rows.length > 0) filled.push(table)
  }
  return filled
}

/** One script, which is one transaction; as a replica does, it asks no trigger and no foreign key. */
function puttingBack(tables: readonly Table[], filled: readonly Table[]): string {
  return [
    'set session_replication_role = replica',
    ...tables.map(({ name }) => `delete from public.${name}`),
    ...filled.map(({ name, columns }) => `insert into public.${name} (${columns}) select ${columns} from kept.${name}`),
    'reset session_replication_role',
  ].join(';\n')
}
