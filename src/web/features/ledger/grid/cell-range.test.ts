import { expect, test } from 'vitest'
import { isInside, rectangleOf, span, stepRange } from './cell-range.ts'

test('a range drawn upwards and to the left is the same rectangle', () => {
  const rectangle = rectangleOf({ from: { row: 5, column: 4 }, to: { row: 2, column: 3 } })
  expect(rectangle).toEqual({ top: 2, bottom: 5, left: 3, right: 4 })
  expect(isInside(rectangle, { row: 2, column: 4 })).toBe(true)
  expect(isInside(rectangle, { row: 6, column: 4 })).toBe(false)
})

test('Shift with an arrow key moves the end of the range and stops at the edge of the list', () => {
  const [first, last] = [
    { row: 0, column: 2 },
    { row: 9, column: 6 },
  ]
  expect(stepRange({ row: 9, column: 3 }, 'ArrowDown', last, first)).toEqual({ row: 9, column: 3 })
  expect(stepRange({ row: 3, column: 2 }, 'ArrowLeft', last, first)).toEqual({ row: 3, column: 2 })
  expect(stepRange({ row: 3, column: 3 }, 'ArrowRight', last, first)).toEqual({ row: 3, column: 4 })
  expect(stepRange({ row: 3, column: 3 }, 'Home', last, first)).toBeNull()
})

test('a side that is empty spans nothing', () => {
  expect(span(3, 2)).toEqual([])
  expect(span(2, 4)).toEqual([2, 3, 4])
})
