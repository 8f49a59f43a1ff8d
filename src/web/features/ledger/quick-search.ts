import type { Claim, Condition } from '#domain/condition/condition.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { chipsOf, joinAll } from './filter-draft.ts'

/**
 * The search box is a part of the condition: the title holds a text. A month ledger is titled by the row that it reports on, so the text is
 * looked for in that row's title.
 */
export function searchClaim(ledger: Ledger, text: string, ledgerNamed: (name: string) => Ledger | undefined): Claim {
  const title = ledger.fields.get(ledger.title)
  const claim: Claim = { field: ledger.title, operator: 'contains', value: text }
  if (title?.kind !== 'reference') return claim
  const referred = ledgerNamed(title.refersTo)
  const inner: Claim = { ...claim, field: referred?.title ?? ledger.title }
  return { field: ledger.title, operator: 'refers-to', value: inner }
}

/** The part of a condition that the search box wrote, with its text. */
export function findSearch(ledger: Ledger, condition: Condition | null): { part: Condition; text: string } | null {
  for (const part of chipsOf(condition)) {
    const text = 'field' in part && part.field === ledger.title ? searchedText(part) : null
    if (text !== null) return { part, text }
  }
  return null
}

function searchedText({ operator, value }: Claim): string | null {
  if (operator === 'contains' && typeof value === 'string') return value
  const isInner = operator === 'refers-to' && typeof value === 'object' && 'operator' in value
  return isInner && value.operator === 'contains' && typeof value.value === 'string' ? value.value : null
}

/** The condition with another text in the search box; empty text takes the search away. */
export function withSearch(
  ledger: Ledger,
  condition: Condition | null,
  text: string,
  ledgerNamed: (name: string) => Ledger | undefined,
): Condition | null {
  const before = findSearch(ledger, condition)?.part
  const others = chipsOf(condition).filter((part) => part !== before)
  const searched = text.trim() === '' ? [] : [searchClaim(ledger, text.trim(), ledgerNamed)]
  return joinAll([...searched, ...others])
}
