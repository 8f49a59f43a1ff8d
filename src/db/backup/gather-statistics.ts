import { sql } from 'kysely'
import { systemRole } from '../roles.ts'
import type { Transaction } from '../transact.ts'
import { type KeptTable, quoteName } from './table-plan.ts'

/**
 * Lets PostgreSQL count what was just put in: otherwise it plans the next questions of this transaction as if the tables were empty. Only the
 * owner of the tables may ask for it, so the role is laid down for that moment.
 */
export async function gatherStatistics(tx: Transaction, tables: readonly KeptTable[]): Promise<void> {
  await sql.raw('set local role none').execute(tx.query)
  await sql.raw(`analyze ${tables.map(({ name }) => quoteName(name)).join(', ')}`).execute(tx.query)
  await sql.raw(`set local role ${quoteName(systemRole)}`).execute(tx.query)
}
