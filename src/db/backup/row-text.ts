import { sql } from 'kysely'
import type { Transaction } from '../transact.ts'
import { type KeptTable, orderOf, quoteName } from './table-plan.ts'

/** The columns of a row in the order of its table, each as PostgreSQL writes it; null where there is nothing. */
export type RowText = readonly (string | null)[]

const rowsAtOnce = 2_000

/**
 * Lets values be written in one way for the rest of the transaction, whatever the database's own settings are: instants in UTC to the
 * microsecond, numbers to the last digit.
 */
export async function setExactTexts(tx: Transaction): Promise<void> {
  await sql`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true),
    set_config('intervalstyle', 'postgres', true), set_config('extra_float_digits', '1', true),
    set_config('bytea_output', 'hex', true)`.execute(tx.query)
}

/**
 * Every row of the city as a line of CSV, in the order of the key, some thousand at a time. A value stands in quotation marks, nothing stands
 * for null, as in PostgreSQL's own CSV.
 */
export async function* readLines(tx: Transaction, table: KeptTable): AsyncGenerator<string[]> {
  const values = table.columns.map((column) => `'"' || replace(${quoteName(column.name)}::text, '"', '""') || '"'`)
  const line = `array_to_string(array[${values.join(', ')}], ',', '')`
  await sql
    .raw(
      `declare kept_rows no scroll cursor for
        select ${line} as line from ${quoteName(table.name)} order by ${orderOf(table)}`,
    )
    .execute(tx.query)
  for (;;) {
    const { rows } = await sql.raw<{ line: string }>(`fetch ${rowsAtOnce} from kept_rows`).execute(tx.query)
    if (rows.length === 0) break
    yield rows.map((row) => row.line)
  }
  await sql.raw('close kept_rows').execute(tx.query)
}

/** Puts rows into their table, in the order given. Types come from the table itself, never from what is put in. */
export async function insertRowTexts(
  tx: Transaction,
  { name, columns }: KeptTable,
  rows: readonly RowText[],
): Promise<void> {
  const names = columns.map((column) => quoteName(column.name)).join(', ')
  const values = columns.map(({ type }, at) => `(given.texts ->> ${at})::${type}`).join(', ')
  await sql`
    ${sql.raw(`insert into ${quoteName(name)} (${names}) select ${values}`)}
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as given (texts, at) order by at`.execute(
    tx.query,
  )
}
