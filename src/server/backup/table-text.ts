import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import { type RowText, readLines } from '#db/backup/row-text.ts'
import type { KeptTable } from '#db/backup/table-plan.ts'
import type { Transaction } from '#db/transact.ts'

/** So that spreadsheets read the Chinese as it is. */
const byteOrderMark = '\uFEFF'

/** The table as CSV, in pieces: its columns, then its rows as they are in the transaction. */
export async function* tableText(
  tx: Transaction,
  table: KeptTable,
  onRows: (count: number) => void,
): AsyncGenerator<string> {
  yield `${byteOrderMark}${table.columns.map(({ name }) => name).join(',')}\n`
  for await (const lines of readLines(tx, table)) {
    onRows(lines.length)
    yield `${lines.join('\n')}\n`
  }
}

/** The SHA-256 of the table as it would be written now. */
export async function digestTable(
  tx: Transaction,
  table: KeptTable,
  onRows: (count: number) => void = () => undefined,
): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of tableText(tx, table, onRows)) hash.update(piece)
  return hash.digest('hex')
}

/**
 * The rows of a table's CSV, `atOnce` at a time.
 *
 * @throws Error when it is no CSV with as many values in each row as there are columns
 */
export async function* readRowTexts(
  pieces: AsyncIterable<Uint8Array>,
  { columns }: KeptTable,
  atOnce: number,
): AsyncGenerator<RowText[]> {
  const parser = parse({
    bom: true,
    fromLine: 2,
    recordDelimiter: '\n',
    cast: (value, { quoting }) => (quoting ? value : null),
  })
  const feeding = pipeline(Readable.from(pieces), parser)
  feeding.catch(() => undefined) // told below, or by the parser
  let batch: RowText[] = []
  for await (const row of parser as AsyncIterable<RowText>) {
    if (row.length !== columns.length) throw new Error(`a row has ${row.length} values, not ${columns.length}`)
    batch.push(row)
    if (batch.length < atOnce) continue
    yield batch
    batch = []
  }
  await feeding
  if (batch.length > 0) yield batch
}
