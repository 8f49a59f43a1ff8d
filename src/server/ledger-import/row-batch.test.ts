import { expect, test } from 'vitest'
import { packRows, type ReadRow, unpackRows } from './row-batch.ts'

const fields = ['code', 'name', 'isKey', 'totalInvestment']

function aRow(row: Partial<ReadRow>): ReadRow {
  return { sheet: 0, row: 5, values: {}, written: {}, refused: false, synthetic: false, ...row }
}

test('rows come out of a batch as they went in', () => {
  const rows = [
    aRow({ values: { code: 'QZ-1', name: '鞋业园', isKey: false, totalInvestment: '12000' } }),
    aRow({ row: 6, values: { code: 'QZ-2', isKey: true }, written: { totalInvestment: '约1.2亿元' } }),
    aRow({ sheet: 2, row: 8, refused: true }),
    aRow({ row: 9, refused: true, synthetic: true }),
    aRow({ row: 10, synthetic: true }),
  ]
  const batch = packRows(fields, rows)
  expect(batch.count).toBe(5)
  expect(unpackRows(batch)).toEqual(rows)
})

test('a cell that says nothing and one that says that there is nothing stay apart', () => {
  const [row] = unpackRows(packRows(fields, [aRow({ values: { name: null } })]))
  expect(row?.values).toEqual({ name: null })
})

test('a batch holds only what its fields name', () => {
  const [row] = unpackRows(packRows(['code'], [aRow({ values: { code: 'QZ-1', name: '鞋业园' } })]))
  expect(row?.values).toEqual({ code: 'QZ-1' })
})
