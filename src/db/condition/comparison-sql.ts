import { type RawBuilder, sql } from 'kysely'
import type { Claim } from '#domain/condition/condition.ts'
import { comparedText, isClockOperand, isFieldOperand } from '#domain/condition/operand.ts'
import type { Comparison } from '#domain/condition/operators-of.ts'
import { columnOf, typed, typeOf, type VersionTable, valueColumn, type WordColumn } from './field-sql.ts'

/** True, false, or null where it is unknown. */
export type TruthSql = RawBuilder<boolean | null>

const signs = {
  '=': sql`=`,
  '!=': sql`<>`,
  '>': sql`>`,
  '>=': sql`>=`,
  '<': sql`<`,
  '<=': sql`<=`,
} as const satisfies Record<Comparison, RawBuilder<unknown>>

/** `=` … `<=` of a field with a value or another field: null when either is. */
export function comparisonSql(claim: Claim, operator: Comparison, table: VersionTable): TruthSql {
  const field = columnOf(table, claim.field)
  const [own, other] = [valueColumn(table, field), otherSide(claim, field, table)]
  return isOrderOfText(field, operator)
    ? sql`(${own} collate "C" ${signs[operator]} ${other} collate "C")`
    : sql`(${own} ${signs[operator]} ${other})`
}

/** Only months are texts that are ordered; the order must not depend on the language of the database. */
function isOrderOfText({ kind }: WordColumn, operator: Comparison): boolean {
  return kind === 'month' && operator !== '=' && operator !== '!='
}

function otherSide({ value }: Claim, field: WordColumn, table: VersionTable): RawBuilder<unknown> {
  if (isFieldOperand(value)) return valueColumn(table, columnOf(table, value.field))
  if (isClockOperand(value)) throw new Error('the clock of the condition was not resolved')
  if (typeof value === 'object') throw new Error('a comparison with something that is no value')
  const literal = typeof value === 'boolean' ? value : comparedText(field.kind, value)
  return typed(literal, typeOf(field))
}
