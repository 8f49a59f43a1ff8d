import { expect, test } from 'vitest'
import { exact, toText } from '../quantity/exact.ts'
import { classesOf, classIndex } from './classes.ts'

const bounds = (values: readonly string[], most: number) =>
  classesOf(
    values.map((value) => exact(value)),
    most,
  ).map(({ from, to }) => [toText(from), toText(to)])

test('classes hold about the same number of places, and their bounds are values that there are', () => {
  expect(bounds(['9', '1', '4', '2', '7', '6'], 3)).toEqual([
    ['1', '2'],
    ['4', '6'],
    ['7', '9'],
  ])
})

test('equal values are never parted', () => {
  expect(bounds(['5', '5', '5', '5', '8'], 4)).toEqual([
    ['5', '5'],
    ['8', '8'],
  ])
  expect(bounds([], 4)).toEqual([])
})

test('every value lies in one class', () => {
  const values = ['70.24', '70.3', '71.875', '72.22', '100'].map((value) => exact(value))
  const classes = classesOf(values, 5)
  expect(values.map((value) => classIndex(classes, value))).toEqual([0, 1, 2, 3, 4])
  expect(classIndex(classes, exact('12'))).toBeNull()
})
