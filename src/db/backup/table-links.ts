import { sql } from 'kysely'
import type { Transaction } from '../transact.ts'

/** What rows of one table name in another: a foreign key, or a belonging that `scope.guard_belongings` holds. */
export interface TableLink {
  readonly table: string
  readonly columns: readonly string[]
  readonly otherTable: string
  readonly otherColumns: readonly string[]
}

/** Every link between tables of Citong, as the catalogue has it, in the order of their names. */
export async function listLinks(tx: Transaction): Promise<TableLink[]> {
  const foreignKeys = await sql<TableLink>`${foreignKeyLinks}`.execute(tx.query)
  const belongings = await sql<TableLink>`${belongingLinks}`.execute(tx.query)
  return [...foreignKeys.rows, ...belongings.rows]
}

const foreignKeyLinks = sql`
  select holder.relname::text as "table", other.relname::text as "otherTable",
    (select array_agg(attname::text order by at) from unnest(conkey) with ordinality as each (number, at)
      join pg_attribute on attrelid = conrelid and attnum = number) as columns,
    (select array_agg(attname::text order by at) from unnest(confkey) with ordinality as each (number, at)
      join pg_attribute on attrelid = confrelid and attnum = number) as "otherColumns"
  from pg_constraint
  join pg_class as holder on holder.oid = conrelid
  join pg_class as other on other.oid = confrelid
  where contype = 'f' and connamespace = 'public'::regnamespace
  order by holder.relname::text collate "C", conname::text collate "C"`

/** The arguments of the trigger are column, table, column, table …, each ended by a zero byte. */
const belongingLinks = sql`
  select holder.relname::text as "table", array['city_id', args[at]] as columns,
    args[at + 1] as "otherTable", array['city_id', 'id'] as "otherColumns"
  from pg_trigger
  join pg_class as holder on holder.oid = tgrelid
  join pg_proc on pg_proc.oid = tgfoid and proname = 'require_belongings' and pronamespace = 'scope'::regnamespace
  cross join lateral string_to_array(encode(tgargs, 'escape'), '\\000') as given (args)
  cross join lateral generate_series(1, tgnargs - 1, 2) as each (at)
  order by holder.relname::text collate "C", at`
