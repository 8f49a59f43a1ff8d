import { sql } from 'kysely'
import type { Transaction } from '../transact.ts'
import { findingsAtMost } from './findings.ts'
import { listLinks, type TableLink } from './table-links.ts'
import { type KeptTable, orderOf, planTables, quoteName } from './table-plan.ts'

/** A row that names something that is not there. */
export interface BrokenLink {
  readonly table: string
  /** The primary key of the row without its city, joined by blanks. */
  readonly row: string
  readonly column: string
  readonly named: string
  readonly otherTable: string
}

/** What rows of the city name in vain; `links` counts the kinds of links that were looked at. */
export async function findBrokenLinks(
  tx: Transaction,
): Promise<{ readonly links: number; readonly broken: readonly BrokenLink[] }> {
  const { kept } = await planTables(tx)
  const tables = new Map(kept.map((table) => [table.name, table]))
  const broken: BrokenLink[] = []
  let links = 0
  for (const link of await listLinks(tx)) {
    const holder = tables.get(link.table)
    if (!holder) continue
    links += 1
    broken.push(...(await brokenOf(tx, link, holder)))
  }
  return { links, broken }
}

/** A foreign key of several columns asks nothing where one of them is null. */
async function brokenOf(tx: Transaction, link: TableLink, holder: KeptTable): Promise<BrokenLink[]> {
  const { table, columns, otherTable, otherColumns } = link
  const naming = sql.raw(columns.map((name) => `holder.${quoteName(name)}`).join(', '))
  const named = sql.raw(otherColumns.map((name) => `other.${quoteName(name)}`).join(', '))
  const own = withoutCity(columns)
  const row = withoutCity(holder.key.map(({ name }) => name))
  const { rows } = await sql<{ row: string; named: string }>`
    select concat_ws(' ', ${columnList(row)}) as row, concat_ws(' ', ${columnList(own)}) as named
    from ${sql.table(table)} as holder
    where num_nulls(${naming}) = 0
      and not exists (select from ${sql.table(otherTable)} as other where (${named}) = (${naming}))
    order by ${sql.raw(orderOf(holder))} limit ${findingsAtMost}`.execute(tx.query)
  return rows.map((found) => ({ table, column: own.join(' '), otherTable, ...found }))
}

/** All rows are of one city; it is told only where there is nothing else to tell. */
function withoutCity(columns: readonly string[]): readonly string[] {
  const others = columns.filter((name) => name !== 'city_id')
  return others.length === 0 ? columns : others
}

function columnList(names: readonly string[]) {
  return sql.raw(names.map(quoteName).join(', '))
}
