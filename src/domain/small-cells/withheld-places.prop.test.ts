import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PlaceCell, withheldPlaces } from './withheld-places.ts'

const prime = 1_000_003
const least = 3

/** A tree of up to ten places: each but the first hangs below one before it, and has rows of its own. */
const anyTree = fc
  .array(fc.record({ parent: fc.nat(9), own: fc.integer({ min: 0, max: 6 }), isMixed: fc.boolean() }), {
    minLength: 2,
    maxLength: 10,
  })
  .map((stated) => stated.map((place, at) => ({ ...place, parent: at === 0 ? null : place.parent % at })))
type Tree = readonly { readonly parent: number | null; readonly own: number; readonly isMixed: boolean }[]

test('no sum or difference of what is told is the amount of a place or remainder of too few rows', () => {
  fc.assert(
    fc.property(anyTree, (tree) => {
      const cells = cellsOf(tree)
      const withheld = withheldPlaces(cells, least)
      const told = cells.flatMap((cell, at) => (cell.rows === 0 || withheld.has(cell.id) ? [] : [within(tree, at)]))
      const few = cells.flatMap((cell, at) => (cell.rows > 0 && cell.rows < least ? [within(tree, at)] : []))
      const rests = tree.flatMap(({ own }, at) =>
        own > 0 && own < least ? [tree.map((_, one) => Number(one === at))] : [],
      )
      const rank = rankOf(told)
      for (const secret of [...few, ...rests]) expect(rankOf([...told, secret])).toBe(rank + 1)
    }),
    { numRuns: 500 },
  )
})

function cellsOf(tree: Tree): PlaceCell[] {
  return tree.map(({ parent, isMixed }, at) => {
    const rows = within(tree, at).reduce((sum, inside, one) => sum + inside * (tree[one]?.own ?? 0), 0)
    return {
      id: `p${at}`,
      parentId: parent === null ? null : `p${parent}`,
      rows,
      size: rows,
      isMixed: at > 0 && isMixed,
    }
  })
}

/** By whose own rows the amount of a place is made, as a vector of 0 and 1; places without rows of their own add nothing. */
function within(tree: Tree, at: number): number[] {
  return tree.map(({ own }, one) => Number(own > 0 && isInside(tree, one, at)))
}

function isInside(tree: Tree, place: number, above: number): boolean {
  const parent = tree[place]?.parent ?? null
  return place === above || (parent !== null && isInside(tree, parent, above))
}

/** Rank modulo a prime, by elimination. */
function rankOf(vectors: readonly (readonly number[])[]): number {
  let rows = vectors.map((vector) => [...vector])
  let rank = 0
  for (let column = 0; column < 10; column += 1) {
    const pivot = rows.find((row) => row[column])
    if (pivot === undefined) continue
    rank += 1
    rows = rows.filter((row) => row !== pivot).map((row) => without(row, pivot, column))
  }
  return rank
}

function without(row: readonly number[], pivot: readonly number[], column: number): number[] {
  const [a, b] = [row[column] ?? 0, pivot[column] ?? 0]
  return row.map((value, at) => (((value * b - (pivot[at] ?? 0) * a) % prime) + prime) % prime)
}
