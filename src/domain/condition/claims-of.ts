import type { Claim, Condition } from './condition.ts'

/** Every claim of a condition in its order, those behind a `refers-to` among them. */
export function claimsOf(condition: Condition): Claim[] {
  if ('all' in condition) return condition.all.flatMap(claimsOf)
  if ('any' in condition) return condition.any.flatMap(claimsOf)
  if ('not' in condition) return claimsOf(condition.not)
  const referred = condition.operator === 'refers-to' ? claimsOf(condition.value as Condition) : [] // the only operand of this operator
  return [condition, ...referred]
}
