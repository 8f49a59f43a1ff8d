import { type RawBuilder, sql } from 'kysely'

/** The right side of `column = any of these texts`: one array parameter, so that the statement stays the same for any number. */
export function anyOf<T extends string>(values: readonly T[]): RawBuilder<T> {
  return sql<T>`any(${[...values]}::text[])`
}
