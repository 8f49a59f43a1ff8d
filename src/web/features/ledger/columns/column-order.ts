/** A list with one of its members at another place. @example moved(['a', 'b', 'c'], 2, 0) // ['c', 'a', 'b'] */
export function moved<T>(all: readonly T[], from: number, to: number): T[] {
  const rest = all.filter((_, at) => at !== from)
  const [member] = all.slice(from, from + 1)
  return member === undefined ? [...all] : [...rest.slice(0, to), member, ...rest.slice(to)]
}

/** A list with one of its members put where another stands. @example movedBefore(['a', 'b', 'c'], 'c', 'a') // ['c', 'a', 'b'] */
export function movedBefore<T>(all: readonly T[], member: T, target: T): T[] {
  const [from, to] = [all.indexOf(member), all.indexOf(target)]
  return from === -1 || to === -1 ? [...all] : moved(all, from, to)
}
