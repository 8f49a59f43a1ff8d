import type pg from 'pg'
import { amounts } from '../worlds/scale/values.ts'
import { byHandOnPostgres } from './figures-by-hand.ts'

const years = [2023, 2024, 2025, 2026]
const indexed = ['dx', 'level_1', 'level_2', 'level_3', 'level_4', 'monthly', 'yearly']

/**
 * Makes tables as DHIS2 keeps them for its analytics: one a year, one line a value, beside it the places of each level above and the periods that
 * hold it, and seven indexes. Sums are not made here: there they are made when somebody asks.
 */
export async function fillWideTables(client: pg.Client): Promise<void> {
  await client.query('drop table if exists level_of')
  await client.query(levelsOfPlaces)
  for (const year of years) {
    await client.query(`drop table if exists analytics_${year}`)
    await client.query(`create table analytics_${year} as ${valuesOf(year)}`)
    for (const column of indexed) await client.query(`create index on analytics_${year} (${column})`)
  }
}

const levelsOfPlaces = `
  create table level_of as
  select own.place_id, ${[0, 1, 2, 3].map((depth) => `max(above.place_id) filter (where above.depth = ${depth}) as level_${depth + 1}`).join(', ')}
  from place_position as own
  join place_position as above on above.relation = own.relation and own.pre between above.pre and above.last
  where own.relation = 'administrative' group by own.place_id`

function valuesOf(year: number): string {
  const lines = amounts.map(([name]) => `('${name}', ${byHandOnPostgres.columnOf(name)})`).join(', ')
  return `
    select case when employees < 20 then 'micro' when employees < 300 then 'small' when employees < 1000 then 'medium' else 'large' end || '-' || line.name as dx,
      level_1, level_2, level_3, level_4, month as monthly, '${year}'::text as yearly, line.value, approval
    from ${byHandOnPostgres.reports}
    join level_of on level_of.place_id = enterprise_month_version.place_id
    cross join lateral (values ${lines}) as line (name, value)
    where month between '${year}-01' and '${year}-12'`
}
