import { amounts } from '../worlds/scale/values.ts'

/**
 * The best that was found by hand for the rows of worlds/scale/values.ts, and for no others: it knows that the sizes exclude each other, so that
 * ten sums a group do for forty measures.
 */
export interface ByHand {
  /** The table in which the reports stand. */
  readonly reports: string
  readonly columnOf: (field: string) => string
  /** A list of lines `name, amount, rows, unknown` beside each group. */
  readonly linesBeside: (lines: readonly string[]) => string
}

const each = (part: (name: string, at: number) => string) => amounts.map(([name], at) => part(name, at)).join(', ')

/** The select that makes the columns of `figure`, the city left out. */
export function figuresByHand({ reports, columnOf, linesBeside }: ByHand): string {
  const counted = 'count(*) as present, count(case when synthetic then 1 end) as made'
  const beside = linesBeside(amounts.map(([name], at) => `'${name}', s${at}, c${at}, present - c${at}`))
  const columns = `size || '-' || line.name as measure_id, month, approval, line.amount as amount,
    cast(line.counted as integer) as rows, cast(line.unknown as integer) as unknown, cast(least(made, line.counted) as integer) as synthetic`
  return `
    with leaf as materialized (
      select place_id, month, approval,
        case when employees < 20 then 'micro' when employees < 300 then 'small' when employees < 1000 then 'medium' else 'large' end as size,
        ${each((name, at) => `sum(${columnOf(name)}) as s${at}, count(${columnOf(name)}) as c${at}`)}, ${counted}
      from ${reports} where employees >= 1 and employees < 9000
      group by 1, 2, 3, 4
    ), above as materialized (
      select own.place_id as below_id, above.relation, above.place_id
      from place_position as own
      join place_position as above on above.relation = own.relation and own.pre between above.pre and above.last
      where above.pre < above.last
    ), upper_place as (
      select above.relation, above.place_id, month, approval, size,
        ${each((_, at) => `sum(s${at}) as s${at}, sum(c${at}) as c${at}`)}, sum(present) as present, sum(made) as made
      from leaf join above on above.below_id = leaf.place_id
      group by 1, 2, 3, 4, 5
    )
    select own.relation, leaf.place_id, ${columns}
    from leaf join place_position as own on own.place_id = leaf.place_id and own.pre = own.last ${beside}
    union all
    select relation, place_id, ${columns} from upper_place ${beside}`
}

/** On PostgreSQL, over the ledger's own table. */
export const byHandOnPostgres: ByHand = {
  reports:
    "(select * from enterprise_month_version where superseded_on is null and kind <> 'withdraw') as enterprise_month_version",
  columnOf: (field) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  linesBeside: (lines) =>
    `cross join lateral (values ${lines.map((line) => `(${line})`).join(', ')}) as line (name, amount, counted, unknown)`,
}
