import { expect, test } from 'vitest'
import { packRows, type ReadRow, unpackRows } from './row-batch.ts'

function aRow(row: Partial<ReadRow>): ReadRow {
  return { sheet: 0, row: 5, values: {}, written: {}, refused: false, synthetic: false, ...row }
}

test('rows come out of a batch as they went in', () => {
  const rows = [
    aRow({ values: { code: 'QZ-1', name: '鞋业园', isKey: false, totalInvestment: '12000' } }),
    aRow({ row: 6, values: { code: 'QZ-2', isKey: true }, written: { totalInvestment: '约1.2亿元' } }),
    aRow({ sheet: 2, row: 8, refused: true, synthetic: true }),
  ]
  const batch = packRows(rows)
  expect(batch.count).toBe(3)
  expect(unpackRows(batch)).toEqual(rows)
})

test('a cell that says nothing and one that says that there is nothing stay apart', () => {
  const [row] = unpackRows(packRows([aRow({ values: { name: null } })]))
  expect(Object.entries(row?.values ?? {})).toEqual([['name', null]])
})
