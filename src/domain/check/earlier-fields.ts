import { claimsOf } from '../condition/claims-of.ts'
import { isFieldOperand } from '../condition/operand.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Check } from './check.ts'
import { wordsInText } from './check-text.ts'

/** Words that speak of the month in which a field was reported last. */
const lookingBack = /^(?:earlier|earlierInYear|earlierMonth|apart)\.(.+)$/

/** The fields of which checks ask when they were reported last, however long ago; none in a ledger without months. */
export function earlierFieldsOf(checks: readonly Check[], { month }: Ledger): string[] {
  if (month === null) return []
  const named = checks.flatMap((check) => wordsOf(check))
  return [...new Set(named.flatMap((name) => lookingBack.exec(name)?.[1] ?? []))]
}

function wordsOf({ when, zh, en }: Check): string[] {
  const claimed = claimsOf(when).flatMap(({ field, value }) => (isFieldOperand(value) ? [field, value.field] : [field]))
  return [...claimed, ...wordsInText(zh), ...wordsInText(en)]
}
