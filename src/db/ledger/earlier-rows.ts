import { sql } from 'kysely'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { standingToday } from '../condition/standing-version.ts'
import type { Transaction } from '../transact.ts'
import { inParts } from './in-parts.ts'
import type { LedgerRow } from './ledger-row.ts'
import { type RowKey, wantedKeys } from './row-key.ts'
import { fieldOf, readRows, selectRows, standing, valueSql } from './select-rows.ts'

/**
 * The rows of today that stand nearest before each of the keys: of a ledger of months, the same key in earlier months.
 *
 * @param keys values of the key fields in their order, whole; each given once
 * @param most of one key
 * @returns in no order; a row may come twice where two keys differ in their month alone
 */
export async function listEarlierRows(
  tx: Transaction,
  ledger: Ledger,
  keys: readonly RowKey[],
  most: number,
): Promise<LedgerRow[]> {
  const rows: LedgerRow[] = []
  for (const part of inParts(keys)) {
    const row = sql`${selectRows(ledger)} where ${standing(tx, ledger, standingToday)} and ${liesBefore(ledger)}
      order by ${monthSql(ledger)} desc limit ${most}`
    const query = sql`select found.* from ${wantedKeys(ledger, part)} cross join lateral (${row}) as found`
    rows.push(...(await readRows(tx, ledger, query)))
  }
  return rows
}

/** The row of the ledger has the key of the row of `wanted`, in an earlier month. */
function liesBefore(ledger: Ledger) {
  const parts = ledger.key.map((name, index) => {
    const compares = name === ledger.month ? sql`<` : sql`=`
    return sql`${valueSql(ledger, fieldOf(ledger, name))} ${compares} ${sql.id('wanted', `key_${index}`)}`
  })
  return sql`${sql.join(parts, sql` and `)}`
}

function monthSql(ledger: Ledger) {
  if (ledger.month === null) throw new Error(`the ledger ${ledger.name} has no months`)
  return valueSql(ledger, fieldOf(ledger, ledger.month))
}
