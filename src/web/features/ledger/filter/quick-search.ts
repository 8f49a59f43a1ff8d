import type { Claim, Condition, Operand } from '#domain/condition/condition.ts'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import { chipsOf, joinAll } from './filter-draft.ts'

type LedgerNamed = (name: string) => Ledger | undefined

/**
 * The search box is a part of the condition: the title or a code of the key holds a text. A month ledger is titled by the row that it reports
 * on, so the text is looked for in that row. No code is written in Chinese, so Chinese is looked for in titles alone.
 */
export function searchCondition(ledger: Ledger, text: string, ledgerNamed: LedgerNamed): Condition {
  const [title, ...codes] = searchedFields(ledger)
  if (title?.kind !== 'reference') return holdsAny(title ? [title, ...codes] : codes, text)
  const referred = ledgerNamed(title.refersTo)
  const inner = holdsAny(referred ? searchedFields(referred) : [], text)
  return { field: title.name, operator: 'refers-to', value: inner }
}

/** What the search box looks in: the title, and the texts of the key, such as the code of a project. */
export function searchedFields(ledger: Ledger): readonly LedgerField[] {
  const codes = ledger.key.filter((name) => name !== ledger.title && ledger.fields.get(name)?.kind === 'text')
  return [ledger.title, ...codes].flatMap((name) => ledger.fields.get(name) ?? [])
}

function holdsAny(fields: readonly LedgerField[], text: string): Condition {
  const isChinese = /\p{Script=Han}/u.test(text)
  const claims = fields.slice(0, isChinese ? 1 : undefined).map((field): Claim => {
    return { field: field.name, operator: 'contains', value: text }
  })
  const [only, ...more] = claims
  return only !== undefined && more.length === 0 ? only : { any: claims }
}

/** The part of a condition that the search box wrote, with its text. */
export function findSearch(ledger: Ledger, condition: Condition | null): { part: Condition; text: string } | null {
  for (const part of chipsOf(condition)) {
    const text = searchedText(ledger, part)
    if (text !== null) return { part, text }
  }
  return null
}

/** The text of a part that looks in the title as the search box does; null for every other. */
function searchedText(ledger: Ledger, part: Condition): string | null {
  const [first] = 'any' in part ? part.any : [part]
  if (first === undefined || !('operator' in first) || first.field !== ledger.title) return null
  if (first.operator === 'refers-to') return isCondition(first.value) ? textOfAny(first.value) : null
  return textOfAny(part)
}

/** The one text that is looked for in every field. */
function textOfAny(condition: Condition): string | null {
  const claims = 'any' in condition ? condition.any : [condition]
  const texts = new Set(
    claims.map((claim) => ('operator' in claim && claim.operator === 'contains' ? claim.value : null)),
  )
  const [text] = texts
  return texts.size === 1 && typeof text === 'string' ? text : null
}

function isCondition(value: Operand): value is Condition {
  return typeof value === 'object' && ('operator' in value || 'any' in value)
}

/** The condition with another text in the search box; empty text takes the search away. */
export function withSearch(
  ledger: Ledger,
  condition: Condition | null,
  text: string,
  ledgerNamed: LedgerNamed,
): Condition | null {
  const before = findSearch(ledger, condition)?.part
  const others = chipsOf(condition).filter((part) => part !== before)
  const searched = text.trim() === '' ? [] : [searchCondition(ledger, text.trim(), ledgerNamed)]
  return joinAll([...searched, ...others])
}
