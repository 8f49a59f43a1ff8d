import { sql } from 'kysely'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { anyOf } from '../any-of.ts'
import type { LedgerRow } from '../ledger/ledger-row.ts'
import { idOf, ofCity, readRows, selectRows } from '../ledger/select-rows.ts'
import type { Transaction } from '../transact.ts'

/** Every version of a few rows that the actor may see, by row, the earliest first. */
export async function listVersionsOf(
  tx: Transaction,
  ledger: Ledger,
  ids: readonly string[],
): Promise<Map<string, LedgerRow[]>> {
  const found = new Map<string, LedgerRow[]>()
  if (ids.length === 0) return found
  const versions = await readRows(
    tx,
    ledger,
    sql`${selectRows(ledger)} where ${ofCity(tx, ledger)} and ${idOf(ledger)} = ${anyOf(ids)}
      order by ${idOf(ledger)}, ${sql.id(ledger.table, 'version')}`,
  )
  for (const row of versions) found.set(row.id, [...(found.get(row.id) ?? []), row])
  return found
}
