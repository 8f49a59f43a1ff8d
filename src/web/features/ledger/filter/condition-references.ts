import type { Condition } from '#domain/condition/condition.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'

/** A row of another ledger that a condition names by its id. */
export interface NamedReference {
  readonly ledger: string
  readonly id: string
}

/** The rows that a condition names, wherever in it. */
export function referencesIn(
  condition: Condition | null,
  ledger: Ledger,
  ledgerNamed: (name: string) => Ledger | undefined,
): NamedReference[] {
  if (condition === null) return []
  if ('all' in condition) return condition.all.flatMap((part) => referencesIn(part, ledger, ledgerNamed))
  if ('any' in condition) return condition.any.flatMap((part) => referencesIn(part, ledger, ledgerNamed))
  if ('not' in condition) return referencesIn(condition.not, ledger, ledgerNamed)
  const field = ledger.fields.get(condition.field)
  if (field?.kind !== 'reference') return []
  const { refersTo } = field
  const { operator, value } = condition
  if (operator === 'refers-to') {
    const referred = ledgerNamed(refersTo)
    const isInner = typeof value === 'object' && !Array.isArray(value) && !('today' in value)
    return referred && isInner && isCondition(value) ? referencesIn(value, referred, ledgerNamed) : []
  }
  const ids = Array.isArray(value) ? value : [value]
  return ids.flatMap((id) => (typeof id === 'string' ? [{ ledger: refersTo, id }] : []))
}

function isCondition(value: object): value is Condition {
  return 'operator' in value || 'all' in value || 'any' in value || 'not' in value
}
