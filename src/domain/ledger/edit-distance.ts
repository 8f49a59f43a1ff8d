/** Names longer than this are compared by their beginning. */
const longestCompared = 80
/** A name inside another counts from this many letters on. */
const shortestInside = 2

/**
 * True when two folded names may be the same thing misspelt: one lies inside the other, or a few letters differ: one of up to six, two of
 * up to twelve, three of more.
 *
 * @example areSimilar('安踏集团', '安塔集团') // true
 */
export function areSimilar(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length >= shortestInside && long.includes(short)) return true
  const allowed = short.length <= 6 ? 1 : short.length <= 12 ? 2 : 3
  return short.length > allowed && editDistance(a, b, allowed) <= allowed
}

/**
 * Letters to insert, leave out or replace to make one text of the other.
 *
 * @param atMost where counting stops
 * @returns the distance, or any number above `atMost` when it is larger
 */
export function editDistance(a: string, b: string, atMost: number): number {
  const [from, to] = [a.slice(0, longestCompared), b.slice(0, longestCompared)]
  if (Math.abs(from.length - to.length) > atMost) return atMost + 1
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row += 1) {
    const current = nextRow(from.charAt(row - 1), to, previous, row)
    if (Math.min(...current) > atMost) return atMost + 1
    previous = current
  }
  return previous.at(-1) ?? 0
}

function nextRow(letter: string, to: string, previous: readonly number[], row: number): number[] {
  const current = [row]
  for (let column = 1; column <= to.length; column += 1) {
    const replaced = (previous[column - 1] ?? 0) + (to.charAt(column - 1) === letter ? 0 : 1)
    current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
  }
  return current
}
