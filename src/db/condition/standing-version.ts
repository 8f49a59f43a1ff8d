import { type RawBuilder, sql } from 'kysely'

/**
 * The versions that stand today, or stood as known on a day: one of each row that was not withdrawn.
 *
 * @param alias name under which the ledger's table stands in the query
 */
export function isStanding(alias: string, asOf: string | null): RawBuilder<boolean> {
  const [kind, knownFrom, supersededOn] = ['kind', 'known_from', 'superseded_on'].map((name) => sql.id(alias, name))
  if (asOf === null) return sql`(${supersededOn} is null and ${kind} <> 'withdraw')`
  return sql`(${knownFrom} <= ${asOf}::date and (${supersededOn} is null or ${supersededOn} > ${asOf}::date) and ${kind} <> 'withdraw')`
}
