import type { QueryKey } from '@tanstack/react-query'

/** Nouns that writes have touched; null: anything may have been. */
export type Touched = readonly string[] | null

const anyLedger = 'ledger:'

/**
 * The nouns that an answer shows, by the first word of its query's key; nothing for what a write does not change, or what somebody is
 * working on. Not listed are answers with figures: those come from everywhere.
 */
const shownBy: Readonly<Record<string, readonly string[]>> = {
  accounts: ['account'],
  audit: [],
  agenda: ['issue', 'meeting', anyLedger],
  'city-map': ['city-map', 'place'],
  delay: ['delay', 'gate', anyLedger],
  // A draft is judged when somebody asks, and stays as it was judged.
  'draft-check': [],
  gate: ['gate', anyLedger],
  indicators: ['indicator'],
  issue: ['issue'],
  'ledger-import': [],
  'ledger-imports': [],
  'ledger-layouts': ['layout'],
  'ledger-plan': [],
  'ledger-terms': [anyLedger],
  ledgers: [anyLedger],
  library: ['library', 'programme', 'target'],
  meeting: ['issue', 'meeting'],
  'my-work': ['issue', anyLedger],
  organisations: ['organisation'],
  places: ['place'],
  programme: ['organisation', 'place', 'programme', 'target'],
  'project-light': ['gate', 'issue', 'light', anyLedger],
  self: [],
  statistics: ['indicator', 'place', 'statistic'],
  supervision: ['gate', 'issue', anyLedger],
  // The rulebook changes by the command line alone, which tells nobody what it touched.
  'working-day': [],
  world: [],
}

/** True when the answer of a query may be another one now. */
export function isTouched([kind, ledger]: QueryKey, touched: Touched): boolean {
  const nouns = kind === 'ledger' ? [`${anyLedger}${ledger}`] : shownBy[String(kind)]
  if (nouns === undefined) return touched === null || touched.length > 0
  if (touched === null) return nouns.length > 0
  return touched.some((noun) => nouns.includes(noun) || (noun.startsWith(anyLedger) && nouns.includes(anyLedger)))
}

/** What two writes touched together. */
export function touchedTogether(one: Touched, other: Touched): Touched {
  return one === null || other === null ? null : [...new Set([...one, ...other])]
}
