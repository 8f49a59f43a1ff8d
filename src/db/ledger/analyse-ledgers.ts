import type { Ledger } from '#domain/ledger/ledger.ts'
import type { Database } from '../connection/database.ts'

/**
 * Gathers what the planner should know of the tables: after many rows came at once, and outside a transaction. PGlite never does it by itself, a
 * server a minute later; until then a new table is planned for as if it were nearly empty.
 */
export async function analyseLedgers(database: Database, ledgers: readonly Ledger[]): Promise<void> {
  if (ledgers.length === 0) return
  const tables = [...new Set(ledgers.map(({ table }) => table))].join(', ')
  await database.withConnection((connection) => connection.execute(`analyze ${tables}`))
}
