import { type RawBuilder, sql } from 'kysely'
import type { Claim, Condition } from '#domain/condition/condition.ts'
import { needleOf } from '#domain/condition/needle.ts'
import { isComparison } from '#domain/condition/operators-of.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import { searchForm } from '../search-form.ts'
import { comparisonSql, type TruthSql } from './comparison-sql.ts'
import { columnOf, searchedText, typedList, typeOf, type VersionTable, valueColumn } from './field-sql.ts'
import { type AsKnown, isStanding } from './standing-version.ts'

/**
 * A condition as SQL over the versions of a ledger: true, false or null, exactly as `evaluate` says it.
 *
 * Values travel as parameters. Rows behind a `refers-to` are the versions of the same day and face, and only those that the actor may see.
 *
 * @param condition with its clock resolved
 * @param alias name under which the ledger's table stands in the query
 */
export function conditionSql(
  condition: Condition,
  ledger: Ledger,
  open: LedgerSet,
  known: AsKnown,
  alias: string = ledger.table,
): TruthSql {
  return partSql(condition, { ledger, alias, open, known, depth: 0 })
}

/** The rows that a part of a condition speaks of. */
interface Scope extends VersionTable {
  readonly open: LedgerSet
  readonly known: AsKnown
  /** Number of references followed. */
  readonly depth: number
}

function partSql(condition: Condition, scope: Scope): TruthSql {
  if ('all' in condition) return joined(condition.all, scope, sql` and `, sql`true`)
  if ('any' in condition) return joined(condition.any, scope, sql` or `, sql`false`)
  if ('not' in condition) return sql`(not ${partSql(condition.not, scope)})`
  return claimSql(condition, scope)
}

function joined(
  parts: readonly Condition[],
  scope: Scope,
  word: RawBuilder<unknown>,
  none: RawBuilder<boolean>,
): TruthSql {
  if (parts.length === 0) return none
  const joinedParts = sql.join(
    parts.map((part) => partSql(part, scope)),
    word,
  )
  return sql`(${joinedParts})`
}

function claimSql(claim: Claim, scope: Scope): TruthSql {
  const { operator, value } = claim
  const field = columnOf(scope, claim.field)
  if (isComparison(operator)) return comparisonSql(claim, operator, scope)
  const column = valueColumn(scope, field)
  const refersTo = scope.ledger.words.get(claim.field)?.refersTo
  switch (operator) {
    case 'empty':
      return value === true ? sql`(${column} is null)` : sql`(${column} is not null)`
    case 'in':
      return sql`(${column} = any(${typedList(value as readonly string[], typeOf(field))}))` // what `parseOperand` read
    case 'contains':
      return sql`(${searchedText(scope, field)} like ${patternOf(String(value))}::text)`
    case 'within':
      return sql`(${column} = any(array(${placesWithin(String(value))})))`
    case 'refers-to':
      return referredSql(value as Condition, column, refersTo ?? '', scope) // what `parseCondition` read
    default:
      return operator satisfies never
  }
}

/** The needle as a pattern: what search would take for a sign of a pattern stands for itself. */
function patternOf(text: string): string {
  return `%${needleOf(searchForm(text)).replace(/[\\%_]/g, '\\$&')}%`
}

/** The place itself and all below it: asked once for the statement, never empty, so that an empty column stays unknown. */
function placesWithin(ancestorId: string): RawBuilder<unknown> {
  return sql`
    select ${ancestorId}::text
    union
    select below.place_id
    from place_position as above
    join place_position as below
      on below.city_id = above.city_id and below.relation = above.relation and below.pre between above.pre and above.last
    where above.city_id = scope.city_id() and above.relation = 'reporting' and above.place_id = ${ancestorId}::text`
}

/** What the condition says of the row that the column names; null when there is none. */
function referredSql(
  condition: Condition,
  column: RawBuilder<unknown>,
  refersTo: string,
  { open, known, depth, alias: from }: Scope,
): TruthSql {
  const ledger = open(refersTo)
  const alias = `referred_${depth + 1}`
  const fulfils = partSql(condition, { ledger, alias, open, known, depth: depth + 1 })
  return sql`(
    select ${fulfils}
    from ${sql.table(ledger.table)} as ${sql.id(alias)}
    where ${sql.id(alias, 'city_id')} = ${sql.id(from, 'city_id')} and ${sql.id(alias, 'id')} = ${column} and ${isStanding(alias, known)})`
}
