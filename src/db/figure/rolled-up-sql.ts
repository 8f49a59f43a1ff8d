import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../transact.ts'
import { isSomething, sumsSql } from './figure-sums.ts'

/**
 * Contributions added up for the place in which the rows lie and every place above it, in both hierarchies: the columns of `figure` without
 * the city. What adds up to nothing is left out.
 *
 * Nothing lies below a leaf, so what its rows bring is its figure. It is gathered once in the places above the leaves, of which there are few,
 * and carried upwards from there.
 *
 * @param contributions one line for each measure, place, month and approval
 */
export function rolledUpSql(tx: Transaction, contributions: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    with brought as materialized (${contributions}),
      home as materialized (${homes(tx)}),
      above as materialized (${placesAbove(tx)})
    select home.relation, brought.place_id, brought.measure_id, brought.month, brought.approval,
      brought.amount, brought.rows::integer as rows, brought.unknown::integer as unknown, brought.synthetic::integer as synthetic,
      brought.waiting::integer as waiting
    from brought join home on home.place_id = brought.place_id
    where home.is_leaf
    union all
    select above.relation, above.place_id, gathered.measure_id, gathered.month, gathered.approval,
      ${sumsSql('gathered')}
    from (${gathered}) as gathered
    cross join lateral (values ('administrative', administrative), ('reporting', reporting)) as found (relation, place_id)
    join above on above.relation = found.relation and above.below_id = found.place_id
    group by above.relation, above.place_id, gathered.measure_id, gathered.month, gathered.approval
    having ${isSomething('gathered')}`
}

/** What the leaves below a place bring, and its own rows; for both hierarchies in one pass. */
const gathered = sql`
  select gathering.administrative, gathering.reporting, brought.measure_id, brought.month, brought.approval,
    ${sumsSql('brought')}
  from brought
  join (
    select place_id, max(gathered_at) filter (where relation = 'administrative') as administrative,
      max(gathered_at) filter (where relation = 'reporting') as reporting
    from home group by place_id
  ) as gathering on gathering.place_id = brought.place_id
  group by gathering.administrative, gathering.reporting, brought.measure_id, brought.month, brought.approval`

/** The places in which rows lie, in each hierarchy: whether it is a leaf, and where it is gathered: the place above a leaf, or itself. */
function homes(tx: Transaction): RawBuilder<unknown> {
  return sql`
    select own.relation, own.place_id, own.pre = own.last as is_leaf,
      case when own.pre < own.last then own.place_id else (
        select parent.place_id from place_position as parent
        where parent.city_id = own.city_id and parent.relation = own.relation and parent.pre < own.pre and parent.last >= own.pre
        order by parent.pre desc limit 1
      ) end as gathered_at
    from place_position as own
    where own.city_id = ${tx.cityId} and own.place_id in (select brought.place_id from brought)`
}

/** Every place in which something is gathered with itself and each place above it. */
function placesAbove(tx: Transaction): RawBuilder<unknown> {
  return sql`
    select own.relation, own.place_id as below_id, above.place_id
    from (select distinct relation, gathered_at from home) as home
    join place_position as own on own.relation = home.relation and own.place_id = home.gathered_at
    join place_position as above
      on above.city_id = own.city_id and above.relation = own.relation and own.pre between above.pre and above.last
    where own.city_id = ${tx.cityId}`
}
