import type { Claim, Condition } from './condition.ts'
import { isFieldOperand } from './operand.ts'

/**
 * The condition that is true of just those rows of which another one is unknown, and false of all others: so that rows about which nothing
 * can be said are a list like any other.
 *
 * A reference is taken to name a row that is there and may be seen.
 */
export function unknownOf(condition: Condition): Condition {
  if ('all' in condition) return undecided(condition.all, (part) => part)
  if ('any' in condition) return undecided(condition.any, (part) => ({ not: part }))
  if ('not' in condition) return unknownOf(condition.not)
  return unknownClaim(condition)
}

/** No part decides, and one at least is unknown. */
function undecided(parts: readonly Condition[], open: (part: Condition) => Condition): Condition {
  const doubtful = parts.map((part) => ({ part, unknown: unknownOf(part) })).filter(({ unknown }) => !isNever(unknown))
  if (doubtful.length === 0) return never
  const certain = parts.filter((part) => isNever(unknownOf(part))).map(open)
  return allOf([
    anyOf(doubtful.map(({ unknown }) => unknown)),
    ...certain,
    ...(doubtful.length === 1 ? [] : doubtful.map(({ part, unknown }) => anyOf([open(part), unknown]))),
  ])
}

function unknownClaim({ field, operator, value }: Claim): Condition {
  if (operator === 'empty') return never
  if (isFieldOperand(value)) return anyOf([empty(field), empty(value.field)])
  if (operator !== 'refers-to') return empty(field)
  const inside = unknownOf(value as Condition) // the only operand of this operator
  return isNever(inside) ? empty(field) : anyOf([empty(field), { field, operator, value: inside }])
}

const never: Condition = { any: [] }

function isNever(condition: Condition): boolean {
  return 'any' in condition && condition.any.length === 0
}

function empty(field: string): Claim {
  return { field, operator: 'empty', value: true }
}

function anyOf(parts: readonly Condition[]): Condition {
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { any: parts }
}

function allOf(parts: readonly Condition[]): Condition {
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { all: parts }
}
