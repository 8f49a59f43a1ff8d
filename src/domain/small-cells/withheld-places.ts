/** What one month of an amount has in a place that lies side by side with others below its parent. */
export interface PlaceCell {
  readonly id: string
  /** null: nothing stands above it. */
  readonly parentId: string | null
  /** Rows that the reader may not read; a place whose rows are all open to the reader has none. */
  readonly rows: number
  /** The same of all months: by it the order is the same in every month. */
  readonly size: number
  /** The place is another one by another hierarchy: the difference of the two would be told. */
  readonly isMixed: boolean
}

/** `few`: it stands on too few rows itself. `beside`: it would tell the amount of one that does. */
export type WhyPlaceWithheld = 'few' | 'beside'

/**
 * The places whose amounts of a month are told to nobody who may not read the rows.
 *
 * An amount of fewer rows than the least is withheld. So that neighbours and the place above do not tell it, the next smallest beside it is
 * withheld too, until the withheld ones are at least two and hold at least so many rows together; rows of the place above that lie in
 * none below it count as one beside. Below a withheld place nothing is told.
 *
 * @param cells every place below each place that stands above another one
 * @param least rows, 2 or more
 * @source design §8, small-cell suppression: primary and secondary cells of tables that are published with their sums
 */
export function withheldPlaces(cells: readonly PlaceCell[], least: number): ReadonlyMap<string, WhyPlaceWithheld> {
  const withheld = new Map<string, WhyPlaceWithheld>()
  const known = new Set(cells.map(({ id }) => id))
  const visit = (parent: PlaceCell): void => {
    const below = cells.filter(({ parentId, rows }) => parentId === parent.id && rows > 0)
    const found = withheld.has(parent.id) ? allOf(below) : withheldBeside(below, restOf(parent, below), least)
    for (const [id, why] of found) withheld.set(id, why)
    for (const cell of below) visit(cell)
  }
  for (const top of cells.filter(({ parentId }) => parentId === null || !known.has(parentId))) {
    if (isFew(top, least)) withheld.set(top.id, 'few')
    visit(top)
  }
  return withheld
}

function isFew({ rows, isMixed }: PlaceCell, least: number): boolean {
  return rows > 0 && (isMixed || rows < least)
}

function allOf(below: readonly PlaceCell[]): Map<string, WhyPlaceWithheld> {
  return new Map(below.map(({ id }) => [id, 'beside']))
}

/** Rows of a place that lie in none below it: nobody shows them, but a difference does. */
function restOf(parent: PlaceCell, below: readonly PlaceCell[]): number {
  return below.length === 0 ? 0 : Math.max(0, parent.rows - below.reduce((sum, { rows }) => sum + rows, 0))
}

function withheldBeside(below: readonly PlaceCell[], rest: number, least: number): Map<string, WhyPlaceWithheld> {
  const few = below.filter((cell) => isFew(cell, least))
  const found = new Map<string, WhyPlaceWithheld>(few.map(({ id }) => [id, 'few']))
  if (few.length === 0 && (rest === 0 || rest >= least)) return found
  let [count, rows] = [few.length + (rest > 0 ? 1 : 0), few.reduce((sum, cell) => sum + cell.rows, rest)]
  for (const next of below.filter(({ id }) => !found.has(id)).toSorted(bySize)) {
    if (count >= 2 && rows >= least) break
    found.set(next.id, 'beside')
    count += 1
    rows += next.rows
  }
  return found
}

function bySize(a: PlaceCell, b: PlaceCell): number {
  return a.size - b.size || (a.id < b.id ? -1 : 1)
}
