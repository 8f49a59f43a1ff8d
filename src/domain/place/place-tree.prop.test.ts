import fc from 'fast-check'
import { expect, test } from 'vitest'
import { positionPlaces, type TreeLink } from './place-tree.ts'

/** Any forest: place n hangs below an earlier one or is a root; the links come in any order. */
const forest = fc
  .array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 40 })
  .map((choices) =>
    choices.map((choice, at): TreeLink => {
      const parent = choice % (at + 1)
      return { placeId: `p${at}`, parentId: parent === at ? null : `p${parent}` }
    }),
  )
  .chain((links) => fc.shuffledSubarray(links, { minLength: links.length }))

function isBelowOrSame(links: readonly TreeLink[], placeId: string | null, ancestorId: string): boolean {
  if (placeId === null) return false
  if (placeId === ancestorId) return true
  const parentId = links.find((link) => link.placeId === placeId)?.parentId ?? null
  return isBelowOrSame(links, parentId, ancestorId)
}

test('a place lies below another exactly when its number lies in the other’s range', () => {
  fc.assert(
    fc.property(forest, (links) => {
      const positions = positionPlaces(links)
      for (const outer of positions)
        for (const inner of positions)
          expect(inner.pre >= outer.pre && inner.pre <= outer.last).toBe(
            isBelowOrSame(links, inner.placeId, outer.placeId),
          )
    }),
  )
})

test('the numbers are 1 to n without a gap, and none is left out of a forest', () => {
  fc.assert(
    fc.property(forest, (links) => {
      const positions = positionPlaces(links)
      expect(positions.map(({ pre }) => pre)).toEqual(links.map((_, at) => at + 1))
    }),
  )
})

test('a place lies one level deeper than its parent', () => {
  fc.assert(
    fc.property(forest, (links) => {
      const depths = new Map(positionPlaces(links).map(({ placeId, depth }) => [placeId, depth]))
      for (const { placeId, parentId } of links)
        expect(depths.get(placeId)).toBe(parentId === null ? 0 : (depths.get(parentId) ?? Number.NaN) + 1)
    }),
  )
})

test('whatever the links say, each place has at most one position and its range holds itself', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const anyLinks = fc.uniqueArray(fc.record({ placeId: id, parentId: fc.option(id) }), {
    selector: ({ placeId }) => placeId,
  })
  fc.assert(
    fc.property(anyLinks, (links) => {
      const positions = positionPlaces(links)
      expect(new Set(positions.map(({ placeId }) => placeId)).size).toBe(positions.length)
      expect(positions.every(({ pre, last }) => pre <= last)).toBe(true)
    }),
  )
})
