import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../transact.ts'

/**
 * Contributions added up for the place in which the rows lie and every place above it, in both hierarchies: the columns of `figure` without
 * the city. What adds up to nothing is left out.
 *
 * Both sides are computed once and for themselves: on tables that were not analysed yet the planner would otherwise count the rows anew for
 * every place.
 */
export function rolledUpSql(tx: Transaction, contributions: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    with brought as materialized (${atLeaves(contributions)}),
      above as materialized (${placesAbove(tx)})
    select above.relation, above.place_id, brought.measure_id, brought.month, brought.approval,
      sum(brought.amount) as amount, sum(brought.rows)::integer as rows,
      sum(brought.unknown)::integer as unknown, sum(brought.synthetic)::integer as synthetic
    from brought join above on above.below_id = brought.place_id
    group by above.relation, above.place_id, brought.measure_id, brought.month, brought.approval
    having sum(brought.amount) <> 0 or sum(brought.rows) <> 0 or sum(brought.unknown) <> 0`
}

/** A stock's comings and goings of one place and month are one line before they are carried upwards. */
function atLeaves(contributions: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select measure_id, place_id, month, approval,
      sum(amount) as amount, sum(rows) as rows, sum(unknown) as unknown, sum(synthetic) as synthetic
    from (${contributions}) as contribution
    group by measure_id, place_id, month, approval`
}

/** Every place with itself and each place above it. */
function placesAbove(tx: Transaction): RawBuilder<unknown> {
  return sql`
    select own.place_id as below_id, above.relation, above.place_id
    from place_position as own
    join place_position as above
      on above.city_id = own.city_id and above.relation = own.relation and own.pre between above.pre and above.last
    where own.city_id = ${tx.cityId}`
}
