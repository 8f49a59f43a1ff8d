import { expect, test } from 'vitest'
import { openLedger } from '#domain/ledger/ledger.ts'
import { project } from '#domain/ledgers/project.ts'
import { simplify } from '#i18n/script.ts'
import type { ReadRow } from './row-batch.ts'
import { sameNameProblems } from './same-names.ts'

const ledger = openLedger(project)
const known = [
  { id: 'one', title: '晋江鞋业园（一期）', key: ['QZ(2024)-001'] },
  { id: 'two', title: '南安水暖园', key: ['QZ-002'] },
]

function aRow(row: number, code: string, name: string): ReadRow {
  return { sheet: 0, row, values: { code, name }, written: {}, refused: false, synthetic: false }
}

function problemsOf(rows: readonly ReadRow[]) {
  const keyCell = ({ row }: ReadRow) => ({ sheet: '项目', cell: `A${row}` })
  return sameNameProblems(rows, ledger, known, keyCell, simplify)
}

test('a number written with other brackets and blanks is shown with the one that is there', () => {
  expect(problemsOf([aRow(4, 'QZ（2024）- 001', '鞋业园')])).toMatchObject([
    {
      code: 'import.same-name',
      cell: 'A4',
      field: 'code',
      severity: 'ask',
      mends: [{ text: 'QZ(2024)-001', reason: 'similar' }],
    },
  ])
})

test('a title that is there under another number is asked about, in Traditional script too', () => {
  expect(problemsOf([aRow(4, 'QZ-900', '晉江鞋業園(一期)')])).toMatchObject([
    { params: { value: '晉江鞋業園(一期)', existing: 'QZ(2024)-001' }, offered: 'QZ-900' },
  ])
})

test('a row that is found by its number needs no question, and neither does another with its title beside it', () => {
  expect(problemsOf([aRow(4, 'QZ-002', '南安水暖园'), aRow(5, 'QZ-003', '南安水暖园')])).toEqual([])
})

test('a row that is like none is new', () => {
  expect(problemsOf([aRow(4, 'QZ-003', '石狮服装园')])).toEqual([])
})
