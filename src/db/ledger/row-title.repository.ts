import { sql } from 'kysely'
import type { FieldValue } from '#domain/condition/word.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { anyOf } from '../any-of.ts'
import { standingToday } from '../condition/standing-version.ts'
import type { Transaction } from '../transact.ts'
import { inParts } from './in-parts.ts'
import { fieldOf, idOf, latest, readRecords, standing, valueSql } from './select-rows.ts'
import { titleSql } from './title-sql.ts'

/** A row by what people call it. */
export interface RowTitle {
  readonly id: string
  /** Empty where the title is that of a row the actor may not see. */
  readonly title: string
  /** Values of the key fields, in their order. */
  readonly key: readonly FieldValue[]
}

/** What every row of today is called: for finding the rows that people name in workbooks. */
export async function listRowTitles(tx: Transaction, ledger: Ledger): Promise<RowTitle[]> {
  const { joins, title } = titleSql(ledger)
  const key = ledger.key.map(
    (name, index) => sql`${valueSql(ledger, fieldOf(ledger, name))} as ${sql.id(`key_${index}`)}`,
  )
  const records = await readRecords(
    tx,
    sql`select ${idOf(ledger)}, ${title} as title, ${sql.join(key)} from ${sql.id(ledger.table)} ${joins}
      where ${standing(tx, ledger, standingToday)}`,
  )
  return records.map((record) => ({
    id: String(record.id),
    title: String(record.title ?? ''),
    key: ledger.key.map((_, index) => (record[`key_${index}`] ?? null) as FieldValue), // the column of a field
  }))
}

/** The title of each row with one of the ids by its last version, withdrawn ones too: a name that stands in a row can always be told. */
export async function listNamesOf(
  tx: Transaction,
  ledger: Ledger,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { joins, title } = titleSql(ledger)
  const names = new Map<string, string>()
  for (const part of inParts([...new Set(ids)])) {
    const records = await readRecords(
      tx,
      sql`select ${idOf(ledger)}, ${title} as title from ${sql.id(ledger.table)} ${joins}
        where ${latest(tx, ledger)} and ${idOf(ledger)} = ${anyOf(part)}`,
    )
    for (const record of records) names.set(String(record.id), String(record.title ?? ''))
  }
  return names
}
