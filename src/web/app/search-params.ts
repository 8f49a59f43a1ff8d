/**
 * What a page shows lives in its address. All values are plain text (`?period=2026` is the text 2026), so that an address can be read,
 * typed and mailed.
 */

export type Hierarchy = 'administrative' | 'reporting'

/** A figure's identity, as the passport wants it. */
export interface FigureKey {
  readonly indicator: string
  readonly place: string
  readonly period: string
}

/** Kept while one moves from page to page. */
export interface ViewSearch {
  asOf?: string
  hierarchy?: Hierarchy
  passport?: string
}

export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

export function stringifySearch(search: Record<string, unknown>): string {
  const set = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const text = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString()
  return text === '' ? '' : `?${text.replaceAll('%7C', '|')}`
}

/** What goes along from page to page of the menu: day, hierarchy and the place that was chosen; all else belongs to the page that is left. */
export function keptSearch({ asOf, hierarchy, place }: Record<string, unknown>): Record<string, string | undefined> {
  return { asOf: textOf(asOf), hierarchy: textOf(hierarchy), place: textOf(place) }
}

/** Takes what is well-formed and drops the rest: a mistyped address still opens its page. */
export function readViewSearch(search: Record<string, unknown>): ViewSearch {
  const asOf = textOf(search.asOf)
  const passport = textOf(search.passport)
  return {
    ...(asOf !== undefined && isDay(asOf) ? { asOf } : {}),
    ...(search.hierarchy === 'administrative' || search.hierarchy === 'reporting'
      ? { hierarchy: search.hierarchy }
      : {}),
    ...(passport !== undefined && readFigureKey(passport) !== null ? { passport } : {}),
  }
}

/** `indicator|place|period` of a passport address; null when it is not one. */
export function readFigureKey(text: string): FigureKey | null {
  const [indicator, place, period, ...more] = text.split('|')
  if (!indicator || !place || !period || more.length > 0) return null
  return { indicator, place, period }
}

export function writeFigureKey({ indicator, place, period }: FigureKey): string {
  return [indicator, place, period].join('|')
}

/** The text of one parameter, or undefined when it is missing or empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function isDay(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)
}

/** A positive whole number, or undefined. */
export function wholeOf(value: unknown): number | undefined {
  const text = textOf(value)
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
