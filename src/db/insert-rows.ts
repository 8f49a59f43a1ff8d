import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { Schema } from './schema.ts'
import type { Transaction } from './transact.ts'

/** Rows in one statement; beyond this the JSON text gets long for the worker's message. */
const rowsAtOnce = 5_000

type TableName = keyof Schema & string

/**
 * Inserts any number of rows, a few thousand a statement: they travel as one JSON parameter that PostgreSQL types by the table itself.
 * A column that no row names takes its default; one that some rows leave out is null in those.
 */
export async function insertRows<T extends TableName>(
  tx: Transaction,
  table: T,
  rows: readonly Omit<Insertable<Schema[T]>, 'cityId'>[],
): Promise<void> {
  for (const part of inParts(rows)) await insertInto(tx, table, part).execute(tx.query)
}

/**
 * Like `insertRows`, passing over rows that break a unique rule.
 *
 * @returns the texts of `column` in the rows that were inserted
 */
export async function insertNewRows<T extends TableName>(
  tx: Transaction,
  table: T,
  rows: readonly Omit<Insertable<Schema[T]>, 'cityId'>[],
  column: keyof Schema[T] & string,
): Promise<Set<string>> {
  const inserted = new Set<string>()
  for (const part of inParts(rows)) {
    const { rows: texts } = await sql<{ text: string }>`
      ${insertInto(tx, table, part)} on conflict do nothing returning ${sql.ref(column)} as text`.execute(tx.query)
    for (const { text } of texts) inserted.add(text)
  }
  return inserted
}

function insertInto(tx: Transaction, table: string, rows: readonly object[]): RawBuilder<unknown> {
  const owned = rows.map((row) => ({ ...row, cityId: tx.cityId }))
  const names = [...new Set(owned.flatMap((row) => Object.keys(row)))]
  const columns = sql.join(names.map((name) => sql.ref(name)))
  const json = JSON.stringify(owned.map((row) => snakeCased(row)))
  return sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)`
}

function snakeCased(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [toSnakeCase(name), value]))
}

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function inParts<Row>(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = []
  for (let start = 0; start < rows.length; start += rowsAtOnce) parts.push(rows.slice(start, start + rowsAtOnce))
  return parts
}
