/** Where a gate stands on the line: how many gates must come before it at most, and in which lane, both counted from 0. */
export interface LinePlace {
  readonly column: number
  readonly lane: number
}

interface Ordered {
  readonly code: string
  readonly after: readonly string[]
}

/**
 * Lays a partial order out: a gate stands one column behind the last of those that must come before it; what may be reached side by side stands
 * in lanes below one another, the longest way in the first.
 */
export function linePlaces(gates: readonly Ordered[]): ReadonlyMap<string, LinePlace> {
  const columns = new Map<string, number>()
  const columnOf = ({ code, after }: Ordered): number => {
    const known = columns.get(code)
    if (known !== undefined) return known
    columns.set(code, 0)
    const before = gates.filter((gate) => after.includes(gate.code)).map((gate) => columnOf(gate) + 1)
    const column = Math.max(0, ...before)
    columns.set(code, column)
    return column
  }
  const taken = new Map<number, number>()
  const longestFirst = [...gates].sort((one, other) => wayBehind(other, gates) - wayBehind(one, gates))
  const places = longestFirst.map((gate) => {
    const column = columnOf(gate)
    const lane = taken.get(column) ?? 0
    taken.set(column, lane + 1)
    return [gate.code, { column, lane }] as const
  })
  return new Map(places)
}

/** How many gates follow at most, one after the other. */
function wayBehind(gate: Ordered, gates: readonly Ordered[]): number {
  const next = gates.filter(({ after }) => after.includes(gate.code))
  return next.length === 0 ? 0 : 1 + Math.max(...next.map((one) => wayBehind(one, gates)))
}
