import { expect, test } from 'vitest'
import { readCellRange, readCellReference } from './cell-reference.ts'
import { cellAddress, cellAt, columnLetters, columnNumber, type Row } from './table.ts'

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [28, 'AB'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [16_384, 'XFD'],
])('column %i is spelled %s, and back', (number, letters) => {
  expect(columnLetters(number)).toBe(letters)
  expect(columnNumber(letters)).toBe(number)
})

test.each(['', 'XFE', 'ZZZ', 'A1', '列'])('%o is no column', (letters) => {
  expect(columnNumber(letters)).toBeNull()
})

test('a cell without content is empty and still has its address', () => {
  const row: Row = { number: 7, hidden: false, cells: [{ address: 'C7', column: 3, kind: 'text', text: '市' }] }
  expect(cellAt(row, 2)).toEqual({ address: 'B7', column: 2, kind: 'empty', text: '' })
  expect(cellAt(row, 3).text).toBe('市')
  expect(cellAddress(28, 9)).toBe('AB9')
})

test('references are read with and without dollar signs, and refused outside a sheet', () => {
  expect(readCellReference('$B$7')).toEqual({ column: 2, row: 7 })
  expect(['B0', 'B1048577', 'XFE1', '7', 'B', ''].map(readCellReference)).toEqual(Array(6).fill(null))
})

test('a range is read from its corners in any order', () => {
  const range = { firstRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 3 }
  expect(readCellRange('C3:A1')).toEqual(range)
  expect(readCellRange('A1:C3')).toEqual(range)
  expect(readCellRange('B2')).toEqual({ firstRow: 2, firstColumn: 2, lastRow: 2, lastColumn: 2 })
  expect(['A1:', 'A1:B2:C3', ':'].map(readCellRange)).toEqual([null, null, null])
})
