import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestAssignment } from './best-assignment.ts'

/** The most that any assignment weighs, by trying all of them. */
function mostWeight(weights: readonly (readonly number[])[], row = 0, taken: readonly number[] = []): number {
  const here = weights[row]
  if (here === undefined) return 0
  const without = mostWeight(weights, row + 1, taken)
  const withOne = here.map((weight, column) =>
    taken.includes(column) ? 0 : weight + mostWeight(weights, row + 1, [...taken, column]),
  )
  return Math.max(without, ...withOne)
}

const weights = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.nat({ max: 20 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
)

test('no other assignment weighs more, and no column is given twice', () => {
  fc.assert(
    fc.property(weights, (table) => {
      const columns = bestAssignment(table)
      const given = columns.filter((column) => column !== null)
      expect(new Set(given).size).toBe(given.length)
      const weight = columns.reduce<number>((sum, column, row) => sum + (table[row]?.[column ?? -1] ?? 0), 0)
      expect(weight).toBe(mostWeight(table))
    }),
    { numRuns: 500 },
  )
})

test('a pair of no weight is no pair', () => {
  expect(
    bestAssignment([
      [0, 0],
      [1, 0],
    ]),
  ).toEqual([null, 0])
  expect(bestAssignment([])).toEqual([])
  expect(bestAssignment([[]])).toEqual([null])
})
