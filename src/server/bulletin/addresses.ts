import type { Hierarchy } from '../place/reference.ts'

/** Where the numbers of a bulletin lead: pages as the browser knows them, opened as known on the bulletin's day. */
export interface Addresses {
  /** Passport of a published figure. */
  statement(figure: { readonly indicator: string; readonly place: string; readonly period: string }): string
  target(id: string): string
  /** Passport of a figure computed from the ledgers. */
  figure(figure: { readonly indicator: string; readonly place: string; readonly period: string }): string
  board(choice: { readonly light?: string; readonly place?: string }): string
  disagreements(): string
  /** The list of published figures that came in since a day. */
  changes(since: string): string
}

export function addressesOf(year: number, asOf: string, hierarchy: Hierarchy): Addresses {
  const seen = { asOf, hierarchy: hierarchy === 'reporting' ? undefined : hierarchy }
  return {
    statement: ({ indicator, place, period }) =>
      address('/statistics', { ...seen, passport: [indicator, place, period].join('|') }),
    target: (id) => address(`/targets/${encodeURIComponent(id)}`, seen),
    figure: ({ indicator, place, period }) =>
      address(`/figures/${encodeURIComponent(indicator)}`, { place, period, ...seen }),
    board: (choice) => address(`/board/${year}`, { ...seen, ...choice }),
    disagreements: () => address('/disagreements', seen),
    changes: (changedSince) => address('/statistics', { ...seen, changedSince }),
  }
}

/** A page with what is set of its search. */
export function address(path: string, search: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(search).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set).toString()}`
}
