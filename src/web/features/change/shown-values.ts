import { type Exact, exact, roundExact, toText, zero } from '#domain/quantity/exact.ts'
import { roundParts } from '#domain/quantity/rounded-parts.ts'
import { longestDecimals } from '../figure/decimals-shown.ts'
import type { Effect } from './change.queries.ts'

/** The numbers of a bridge as they are written: all at as many decimals, so that start and parts add up to the end on the screen. */
export interface ShownValues {
  /** Decimals of every number. */
  readonly places: number
  /** True where quotients without an end were rounded. */
  readonly isRounded: boolean
  /** What each part does; null where that cannot be told. */
  readonly effects: readonly (string | null)[]
  /** End less start; null where one of them has no value. */
  readonly total: string | null
}

/** Longer decimals come of a division, and are rounded. */
const longest = 6
const fewest = 2

/** How start, parts and end of a change are written. */
export function shownValues(start: string | null, end: string | null, effects: readonly Effect[]): ShownValues {
  const told = effects.flatMap((effect) => (effect === null ? [] : [exact(effect.value)]))
  const ends = [start, end].flatMap((value) => (value === null ? [] : [exact(value)]))
  const finest = longestDecimals([...ends, ...told].map(toText))
  const places = finest <= longest ? finest : decimalsThatTell(told)
  const isRounded = places < finest
  const total = start === null || end === null ? null : rounded(end, places).minus(rounded(start, places))
  const written = total === null ? told.map((part) => roundExact(part, places)) : roundParts(told, total, places)
  return { places, isRounded, effects: inTheirPlaces(effects, written), total: total && toText(total) }
}

function rounded(value: string, places: number): Exact {
  return roundExact(exact(value), places)
}

/** As few as let every part be seen that is not nothing. */
function decimalsThatTell(parts: readonly Exact[]): number {
  let places = fewest
  while (places < longest && parts.some((part) => !part.eq(zero) && roundExact(part, places).eq(zero))) places += 1
  return places
}

function inTheirPlaces(effects: readonly Effect[], written: readonly Exact[]): (string | null)[] {
  const rest = [...written]
  return effects.map((effect) => (effect === null ? null : toText(rest.shift() ?? zero)))
}
