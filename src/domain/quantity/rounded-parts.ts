import { compareExact, divideExact, type Exact, exact, roundExact, sumExact, zero } from './exact.ts'

/**
 * Parts at `places` decimals that add up to the whole at as many decimals: each is its own value, rounded up or down. Those whose cut-off digits are
 * greatest are rounded up, as many as the sum needs (the method of largest remainders).
 *
 * A whole whose ends were rounded away from zero on both sides of it may be a full step less than the parts: then one part gives a step away.
 *
 * @param whole the rounded whole; at most one step of the last decimal away from the sum of the parts
 * @example roundParts([exact('0.44'), exact('0.44'), exact('0.12')], exact('1'), 1).map(String) // ['0.5', '0.4', '0.1']
 */
export function roundParts(parts: readonly Exact[], whole: Exact, places: number): Exact[] {
  const step = exact(places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`)
  const floors = parts.map((part) => roundedDown(part, places, step))
  const missing = divideExact(whole.minus(sumExact(floors)), step)
  const cutOff = (at: number) => (parts[at] ?? zero).minus(floors[at] ?? zero)
  const order = parts.map((_, at) => at).toSorted((a, b) => compareExact(cutOff(b), cutOff(a)))
  const raised = new Set(order.filter((_, rank) => missing.gt(exact(rank))))
  const lowered = missing.lt(zero) ? order.at(-1) : undefined
  return floors.map((floor, at) => (raised.has(at) ? floor.plus(step) : at === lowered ? floor.minus(step) : floor))
}

/** Towards what is less, also below zero. */
function roundedDown(value: Exact, places: number, step: Exact): Exact {
  const rounded = roundExact(value, places)
  return rounded.gt(value) ? rounded.minus(step) : rounded
}
