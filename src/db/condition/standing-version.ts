import { type RawBuilder, sql } from 'kysely'

/**
 * Of each row the version that is looked at: the last one, whoever entered it, or the last one that is approved. They differ where a row waits
 * for the city office.
 */
export type Face = 'all' | 'approved'

/** Rows as they were known on a day, or are today (null), by one of their faces. */
export interface AsKnown {
  readonly asOf: string | null
  readonly face: Face
}

/** Rows as they stand today, those that wait too. */
export const standingToday: AsKnown = { asOf: null, face: 'all' }

/** Rows as they stand today by what the city office has approved. */
export const standingApproved: AsKnown = { asOf: null, face: 'approved' }

/**
 * The versions that stand today, or stood as known on a day: one of each row that was not withdrawn.
 *
 * @param alias name under which the ledger's table stands in the query
 */
export function isStanding(alias: string, { asOf, face }: AsKnown): RawBuilder<boolean> {
  const column = (name: string) => sql.id(alias, name)
  const ended = column(face === 'all' ? 'superseded_on' : 'replaced_on')
  const shown = face === 'all' ? sql`` : sql` and ${column('approval')} = 'approved'`
  const known =
    asOf === null
      ? sql`${ended} is null`
      : sql`${column('known_from')} <= ${asOf}::date and (${ended} is null or ${ended} > ${asOf}::date)`
  return sql`(${known}${shown} and ${column('kind')} <> 'withdraw')`
}
