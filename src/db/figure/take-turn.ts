import { sql } from 'kysely'
import type { Transaction } from '../transact.ts'

/**
 * Waits until no other transaction of the city keeps figures, and keeps others waiting until this one ends: two that wrote at once would see
 * each other's rows half.
 */
export async function takeTurn(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('citong.figure'), hashtext(${tx.cityId}))`.execute(tx.query)
}
