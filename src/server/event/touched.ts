import type { AuditRow } from '#db/audit.repository.ts'
import { ledgersShowing } from './ledgers-showing.ts'

type Entry = Pick<AuditRow, 'action' | 'detail'>

/** By the first word of an action. What is not listed may have touched anything. */
const nounsOf: Readonly<Record<string, (detail: unknown) => readonly string[] | null>> = {
  account: () => ['account'],
  attachment: ledgerOf,
  'city-map': () => ['city-map'],
  bulletin: () => [],
  delay: () => ['delay'],
  'draft-check': () => [],
  gate: () => ['gate'],
  import: () => ['indicator', 'statistic', 'target'],
  indicator: () => ['indicator'],
  issue: () => ['issue'],
  layout: () => ['layout'],
  light: () => ['light'],
  ledger: ledgerOf,
  'ledger-import': ledgerOf,
  library: () => ['library', 'indicator', 'programme', 'target'],
  meeting: () => ['issue', 'meeting'],
  programme: () => ['programme', 'target'],
  session: () => [],
  statistic: () => ['statistic'],
  target: () => ['target'],
  view: ledgerOf,
}

/** The nouns that these entries of the audit log touched, each once; null when one of them may have touched anything. */
export function touchedBy(entries: readonly Entry[]): string[] | null {
  const found = entries.map(({ action, detail }) => nounsOf[action.split('.')[0] ?? '']?.(detail) ?? null)
  if (found.includes(null)) return null
  return [...new Set(found.flatMap((nouns) => nouns ?? []))].toSorted()
}

function ledgerOf(detail: unknown): readonly string[] | null {
  const ledger = typeof detail === 'object' && detail !== null && 'ledger' in detail ? detail.ledger : null
  return typeof ledger === 'string' ? ledgersShowing(ledger).map((name) => `ledger:${name}`) : null
}
