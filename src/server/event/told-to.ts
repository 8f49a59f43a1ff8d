import { type Action, can } from '#domain/access/access.ts'
import type { Role } from '#domain/access/role.ts'

/** By whom a noun is read; of one that is not listed nobody is told, so that a new one must be thought of here. */
const readBy: Readonly<Record<string, Action>> = {
  account: 'account.manage',
  'city-map': 'programme.read',
  delay: 'issue.read',
  gate: 'gate.read',
  indicator: 'statistic.read',
  issue: 'issue.read',
  layout: 'ledger.read',
  ledger: 'ledger.read',
  library: 'library.read',
  light: 'ledger.read',
  meeting: 'ledger.read',
  programme: 'programme.read',
  statistic: 'statistic.read',
  target: 'target.read',
}

/** Of the nouns that were touched, those that the role may read: that somebody writes to a ledger is news of that ledger. */
export function toldTo(role: Role, touched: readonly string[] | null): string[] | null {
  return touched?.filter((noun) => mayRead(role, noun.split(':')[0] ?? '')) ?? null
}

function mayRead(role: Role, noun: string): boolean {
  const action = readBy[noun]
  return action !== undefined && can(role, action)
}
