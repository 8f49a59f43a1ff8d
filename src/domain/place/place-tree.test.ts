import { expect, test } from 'vitest'
import { positionPlaces, type TreeLink } from './place-tree.ts'

function links(...lines: readonly (readonly [string, string | null])[]): TreeLink[] {
  return lines.map(([placeId, parentId]) => ({ placeId, parentId }))
}

/** `晋江市 2–4 @1` for pre 2, last 4, depth 1. */
function linesOf(tree: readonly TreeLink[]): string[] {
  return positionPlaces(tree).map(({ placeId, pre, last, depth }) => `${placeId} ${pre}–${last} @${depth}`)
}

test('a place comes before everything below it, and its range ends with the last of them', () => {
  const tree = links(
    ['泉州市', null],
    ['晋江市', '泉州市'],
    ['磁灶镇', '晋江市'],
    ['安海镇', '晋江市'],
    ['石狮市', '泉州市'],
  )
  // Counted by hand along the tree, from 1.
  expect(linesOf(tree)).toEqual(['泉州市 1–5 @0', '晋江市 2–4 @1', '磁灶镇 3–3 @2', '安海镇 4–4 @2', '石狮市 5–5 @1'])
})

test('places of one parent keep the order of the links, wherever their parent stands among them', () => {
  const tree = links(['石狮市', '泉州市'], ['晋江市', '泉州市'], ['泉州市', null])
  expect(linesOf(tree)).toEqual(['泉州市 1–3 @0', '石狮市 2–2 @1', '晋江市 3–3 @1'])
})

test('several roots follow one another', () => {
  expect(linesOf(links(['泉州市', null], ['厦门市', null]))).toEqual(['泉州市 1–1 @0', '厦门市 2–2 @0'])
})

test.each([
  ['below a parent that is not there', links(['泉州市', null], ['磁灶镇', '晋江市'])],
  ['below itself', links(['泉州市', null], ['磁灶镇', '磁灶镇'])],
  ['in a loop of two', links(['泉州市', null], ['磁灶镇', '安海镇'], ['安海镇', '磁灶镇'])],
])('a place %s is left out', (_where, tree) => {
  expect(linesOf(tree)).toEqual(['泉州市 1–1 @0'])
})

test('no links, no positions', () => {
  expect(positionPlaces([])).toEqual([])
})
