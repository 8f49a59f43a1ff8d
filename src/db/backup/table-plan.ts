import { sql } from 'kysely'
import type { Transaction } from '../transact.ts'
import { listLinks, type TableLink } from './table-links.ts'

export interface KeptColumn {
  readonly name: string
  /** As PostgreSQL writes it: `numeric(9,6)`, `text[]`. */
  readonly type: string
}

/** A column of a primary key. Texts are sorted by their bytes, so that the order is the same on every database. */
export interface KeyColumn {
  readonly name: string
  readonly isText: boolean
}

/** A table whose rows are the city's own: they go into a backup. */
export interface KeptTable {
  readonly name: string
  readonly columns: readonly KeptColumn[]
  readonly key: readonly KeyColumn[]
  /** Rows name other rows of the same table: they are put back in one statement. */
  readonly namesItself: boolean
}

/** Why a table is not in a backup: people sign in anew, the manifest lists the migrations, what is derived is computed anew. */
export type LeftOutReason = 'sessions' | 'migrations' | 'derived'

export interface LeftOutTable {
  readonly name: string
  readonly reason: LeftOutReason
}

/** Every table of the database: what a backup holds, in an order in which rows may be put back, and what it leaves out. */
export interface TablePlan {
  readonly kept: readonly KeptTable[]
  readonly leftOut: readonly LeftOutTable[]
}

/**
 * Reads the plan from the catalogue, so that no new table can be forgotten. A table is derived when its comment begins with that word.
 */
export async function planTables(tx: Transaction): Promise<TablePlan> {
  const found = await readTables(tx)
  const links = await listLinks(tx)
  const leftOut = found.flatMap(({ name, comment }) => {
    const reason = reasonToLeaveOut(name, comment)
    return reason === null ? [] : [{ name, reason }]
  })
  const without = new Set(leftOut.map(({ name }) => name))
  const kept = found.filter(({ name }) => !without.has(name))
  return { kept: inOrder(kept, links).map((table) => keptTable(table, links)), leftOut }
}

/** The key as SQL to sort by: a version comes after the one before it. */
export function orderOf({ key }: Pick<KeptTable, 'key'>): string {
  return key.map(({ name, isText }) => (isText ? `${quoteName(name)} collate "C"` : quoteName(name))).join(', ')
}

/** An identifier as SQL. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

const leftOutByName: ReadonlyMap<string, LeftOutReason> = new Map([
  ['session', 'sessions'],
  ['schema_migration', 'migrations'],
])

function reasonToLeaveOut(name: string, comment: string | null): LeftOutReason | null {
  return leftOutByName.get(name) ?? (comment?.startsWith('Derived') ? 'derived' : null)
}

interface FoundTable {
  readonly name: string
  readonly comment: string | null
  readonly columns: readonly KeptColumn[]
  readonly key: readonly KeyColumn[]
}

async function readTables(tx: Transaction): Promise<FoundTable[]> {
  const { rows } = await sql<FoundTable>`
    select relname::text as name, obj_description(pg_class.oid, 'pg_class') as comment,
      (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) order by attnum)
        from pg_attribute where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      (select json_agg(json_build_object('name', attname, 'isText', attcollation <> 0) order by at)
        from pg_index cross join lateral unnest(indkey::int2[]) with ordinality as each (number, at)
        join pg_attribute on attrelid = indrelid and attnum = number
        where indrelid = pg_class.oid and indisprimary) as key
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    order by relname::text collate "C"`.execute(tx.query)
  return rows
}

function keptTable({ name, columns, key }: FoundTable, links: readonly TableLink[]): KeptTable {
  const namesItself = links.some(({ table, otherTable }) => table === name && otherTable === name)
  return { name, columns, key, namesItself }
}

/** Each table after those that its rows name; of several that may come, the first by name. */
function inOrder(tables: readonly FoundTable[], links: readonly TableLink[]): FoundTable[] {
  const placed: FoundTable[] = []
  const waiting = [...tables]
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name))
    const at = waiting.findIndex(({ name }) => !links.some((link) => waitsFor(link, name, names)))
    const [next] = waiting.splice(at, 1)
    if (at < 0 || !next) throw new Error(`tables name each other in a ring: ${[...names].join(', ')}`)
    placed.push(next)
  }
  return placed
}

function waitsFor({ table, otherTable }: TableLink, name: string, waiting: ReadonlySet<string>): boolean {
  return table === name && otherTable !== name && waiting.has(otherTable)
}
