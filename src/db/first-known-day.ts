import { sql } from 'kysely'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { Transaction } from './transact.ts'

/**
 * The first day on which there was something to judge or count: a target, or a row of a ledger together with an indicator that is computed;
 * null while there is neither.
 */
export async function firstKnownDay(
  tx: Transaction,
  ledgers: readonly Pick<Ledger, 'table'>[],
): Promise<string | null> {
  const rows = [...new Set(ledgers.map(({ table }) => table))].map(
    (table) => sql`select min(known_from) as day from ${sql.id(table)} where city_id = ${tx.cityId}`,
  )
  const { rows: found } = await sql<{ day: string | null }>`
    select least(
      (select min(known_from) from target_revision where city_id = ${tx.cityId}),
      (select case when rows.day is null or rule.day is null then null else greatest(rows.day, rule.day) end
       from (select min(day) as day from (${sql.join(rows, sql` union all `)}) as firsts) as rows,
         (select min(valid_from) as day from indicator_version
          where city_id = ${tx.cityId} and numerator_id is not null) as rule)
    ) as day`.execute(tx.query)
  return found[0]?.day ?? null
}
