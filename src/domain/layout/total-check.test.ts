import { expect, test } from 'vitest'
import { createTotalCheck, type TotalCheck } from './total-check.ts'

/** Adds rows of one field; a cell that begins with a letter could not be read. */
function addRows(check: TotalCheck, ...values: readonly string[]): void {
  for (const value of values) {
    if (/^[A-Z]/.test(value)) check.miss('investment', value)
    else check.add('investment', value)
    check.endRow()
  }
}

function stated(value: string, row: number, step = '1') {
  return [{ field: 'investment', cell: `E${row}`, row, offered: value, value, step }]
}

/** Cells of the sums that differ, with what their rows give. */
function differing(check: TotalCheck): string[] {
  return check.differing().map(({ cell, sum, rows }) => `${cell} ${sum} ${rows}`)
}

/** Cells of the sums that could not be checked, and the first cell that could not be read. */
function unchecked(check: TotalCheck): string[] {
  return check.unchecked().map(({ cell, unread }) => `${cell} for ${unread}`)
}

test('a sum of a part of a table that has several is over its part', () => {
  const check = createTotalCheck()
  addRows(check, '1', '2')
  check.sum('total', stated('3', 3))
  addRows(check, '4')
  check.sum('total', stated('4', 5))
  expect(differing(check)).toEqual([])
})

test('a sum of sums counts no row twice', () => {
  const check = createTotalCheck()
  addRows(check, '1', '2')
  check.sum('subtotal', stated('3', 3))
  addRows(check, '4')
  check.sum('subtotal', stated('4', 5))
  check.sum('total', stated('7', 6))
  expect(differing(check)).toEqual([])
})

test('a heading begins a group', () => {
  const check = createTotalCheck()
  addRows(check, '1')
  check.sum('heading', [])
  addRows(check, '2', '3')
  check.sum('subtotal', stated('5', 5))
  expect(differing(check)).toEqual([])
})

test('a differing sum says what its likeliest rows give, and how many they are', () => {
  const check = createTotalCheck()
  addRows(check, '1', '2')
  check.sum('subtotal', stated('4', 3))
  check.sum('total', stated('5', 4))
  expect(differing(check)).toEqual(['E3 3 2', 'E4 3 2'])
})

test('a sum of 0 over rows that give more is no sum over nothing', () => {
  const check = createTotalCheck()
  addRows(check, '1', '2')
  check.sum('subtotal', stated('0', 3))
  check.sum('total', stated('0', 4))
  expect(differing(check)).toEqual(['E3 3 2', 'E4 3 2'])
})

test('half of the last digit is rounding, more is not', () => {
  const check = createTotalCheck()
  addRows(check, '0.25', '0.5')
  check.sum('total', stated('0.8', 3, '0.1'))
  check.sum('total', stated('0.9', 4, '0.1'))
  check.sum('total', stated('0.7', 5, '0.1'))
  expect(differing(check)).toEqual(['E4 0.75 2'])
})

test('a sum over a cell that could not be read does not differ: it is unchecked, and the cell is named', () => {
  const check = createTotalCheck()
  addRows(check, '1', 'E3', 'E4')
  check.sum('total', stated('5', 5))
  expect(differing(check)).toEqual([])
  expect(unchecked(check)).toEqual(['E5 for E3'])
})

test('of several parts, only the sums over the one with the cell are unchecked', () => {
  const check = createTotalCheck()
  addRows(check, '1', '2')
  check.sum('subtotal', stated('3', 4))
  addRows(check, '4', 'E6')
  check.sum('subtotal', stated('9', 7))
  addRows(check, '5')
  check.sum('subtotal', stated('6', 9))
  check.sum('total', stated('20', 10))
  expect(differing(check)).toEqual([])
  expect(unchecked(check)).toEqual(['E7 for E6', 'E9 for E6', 'E10 for E6'])
})

test('a sum of which nothing could not be read differs although another column is damaged', () => {
  const check = createTotalCheck()
  addRows(check, '1', '2')
  check.miss('land', 'F4')
  check.sum('total', stated('4', 5))
  expect(differing(check)).toEqual(['E5 3 2'])
  expect(unchecked(check)).toEqual([])
})
