import { compareExact, type Exact } from '../quantity/exact.ts'

/** A class of a map: values from `from` to `to`, both among the values themselves, so that its bounds can be said exactly. */
export interface ValueClass {
  readonly from: Exact
  readonly to: Exact
}

/**
 * Puts values into classes of about the same number of places, the lowest first. Equal values are never parted, so there may be fewer
 * classes than asked for.
 *
 * @param most classes at most
 * The values 1, 2, 2, 3, 9 fall in two classes into 1 to 2 and 3 to 9.
 */
export function classesOf(values: readonly Exact[], most: number): ValueClass[] {
  const sorted = [...values].sort(compareExact)
  const classes: Exact[][] = []
  for (const [index, value] of sorted.entries()) {
    const current = classes.at(-1)
    const isSame = current?.at(-1)?.eq(value) ?? false
    const isDue = classes.length < Math.floor((index * most) / sorted.length) + 1
    if (current === undefined || (isDue && !isSame)) classes.push([value])
    else current.push(value)
  }
  return classes.flatMap((members) => {
    const [from, to] = [members[0], members.at(-1)]
    return from === undefined || to === undefined ? [] : [{ from, to }]
  })
}

/** Index of the class that holds a value; null for one that was not among those of which the classes were made. */
export function classIndex(classes: readonly ValueClass[], value: Exact): number | null {
  const index = classes.findIndex(({ from, to }) => value.gte(from) && value.lte(to))
  return index === -1 ? null : index
}
