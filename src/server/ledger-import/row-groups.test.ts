import { expect, test } from 'vitest'
import { month, reference, text } from '#domain/ledger/field.ts'
import { openLedger } from '#domain/ledger/ledger.ts'
import { project } from '#domain/ledgers/project.ts'
import type { ReadRow } from './row-batch.ts'
import { inGroups } from './row-groups.ts'

const report = openLedger({
  name: 'report',
  zh: '月报',
  en: 'Report',
  about: { zh: '一月一行', en: 'A row a month' },
  source: 'test',
  key: ['project', 'month'],
  title: 'name',
  place: 'project',
  month: 'month',
  sections: [
    {
      zh: '月报',
      en: 'Report',
      fields: {
        project: reference({ zh: '项目', en: 'Project', refersTo: 'project', required: true }),
        month: month({ zh: '月份', en: 'Month', required: true }),
        name: text({ zh: '名称', en: 'Name' }),
      },
    },
  ],
})

function aRow(row: number, subject: string, of: string): ReadRow {
  return { sheet: 0, row, values: { project: subject, month: of }, written: {}, refused: false, synthetic: false }
}

const numbers = (groups: Iterable<readonly ReadRow[]>) => [...groups].map((group) => group.map(({ row }) => row))

test('the months of one subject travel together, the earlier first, however the workbook orders them', () => {
  const rows = [
    aRow(3, 'A', '2026-03'),
    aRow(4, 'B', '2026-03'),
    aRow(5, 'A', '2026-01'),
    aRow(6, 'B', '2026-02'),
    aRow(7, 'A', '2026-02'),
  ]
  expect(numbers(inGroups(rows, report, 2))).toEqual([
    [5, 7, 3],
    [6, 4],
  ])
})

test('rows of a ledger without months stay in the order of the workbook', () => {
  const rows = [aRow(3, 'A', ''), aRow(4, 'B', ''), aRow(5, 'A', '')]
  expect(numbers(inGroups(rows, openLedger(project), 2))).toEqual([[3, 4], [5]])
})

test('no rows make no group', () => {
  expect(numbers(inGroups([], report, 2))).toEqual([])
})
