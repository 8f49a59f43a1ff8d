import { type RawBuilder, sql } from 'kysely'

/** What is added up in a figure: the amount, and counts of rows. */
export const addends = ['amount', 'rows', 'unknown', 'synthetic', 'waiting'] as const

/** The sums of lines, each by its name. */
export function sumsSql(alias: string): RawBuilder<unknown> {
  return sql.join(
    addends.map((name) => {
      const sum = sql`sum(${sql.id(alias, name)})`
      return name === 'amount' ? sql`${sum} as amount` : sql`${sum}::integer as ${sql.id(name)}`
    }),
  )
}

/** True where the lines do not add up to nothing in everything. */
export function isSomething(alias: string): RawBuilder<boolean> {
  return sql`(${sql.join(
    addends.map((name) => sql`sum(${sql.id(alias, name)}) <> 0`),
    sql` or `,
  )})`
}
