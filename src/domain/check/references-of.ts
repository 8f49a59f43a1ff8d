import { claimsOf } from '../condition/claims-of.ts'
import type { Claim } from '../condition/condition.ts'
import { isFieldOperand } from '../condition/operand.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Check } from './check.ts'

/** A reference of a ledger whose rows checks look into. */
export interface LookedIntoReference {
  readonly field: string
  readonly ledger: string
}

/** The references whose rows the checks look into, by `project.totalInvestment` or `refers-to`: their rows are best loaded before. */
export function referencesOf(checks: readonly Check[], { words }: Ledger): LookedIntoReference[] {
  const claims = checks.flatMap(({ when }) => claimsOf(when))
  const references = [...words.values()].flatMap(({ name: field, refersTo: ledger }) =>
    ledger === null ? [] : [{ field, ledger }],
  )
  return references.filter(({ field }) => claims.some((claim) => looksInto(claim, field)))
}

function looksInto({ field, operator, value }: Claim, reference: string): boolean {
  const named = isFieldOperand(value) ? [field, value.field] : [field]
  if (named.some((name) => name.startsWith(`${reference}.`))) return true
  return field === reference && operator === 'refers-to'
}
