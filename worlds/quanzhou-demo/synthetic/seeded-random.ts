/** A number generator that gives the same numbers for the same seed on every machine: each call a number from 0 up to, not including, 1. */
export type SeededRandom = () => number

/**
 * Mulberry32 over an FNV-1a hash of the seed.
 *
 * @example seededRandom('a')() === seededRandom('a')() // true
 */
export function seededRandom(seed: string): SeededRandom {
  let state = hash(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return value | 0
}
