import { expect, test } from 'vitest'
import { openLedger } from '#domain/ledger/ledger.ts'
import { project } from '#domain/ledgers/project.ts'
import { alignBlock } from './paste-block.ts'

const ledger = openLedger(project)
const shown = ['name', 'place', 'totalInvestment'].flatMap((name) => ledger.fields.get(name) ?? [])

function aligned(...cells: string[][]) {
  const { fields, ...rest } = alignBlock(ledger, { cells, at: 0, fields: shown })
  return { fields: fields.map(({ name }) => name), ...rest }
}

test('a block without a header goes where it was put', () => {
  expect(aligned(['宝盖智能制造园', '石狮市'], ['锦福茶厂', '安溪县'])).toEqual({
    fields: ['name', 'place'],
    rows: [
      ['宝盖智能制造园', '石狮市'],
      ['锦福茶厂', '安溪县'],
    ],
    hasHeader: false,
    leftOut: 0,
  })
})

test('a first row of headers says what the columns are, in any order and with units behind', () => {
  expect(aligned(['总投资（万元）', '项目代码', ''], ['1200', '2026-001', 'x'])).toEqual({
    fields: ['totalInvestment', 'code'],
    rows: [['1200', '2026-001']],
    hasHeader: true,
    leftOut: 1,
  })
})

test('columns beyond the last one of the list are counted, not guessed', () => {
  expect(aligned(['a', 'b', '3', 'x', 'y']).leftOut).toBe(2)
})

test('a single row is never taken for a header', () => {
  expect(aligned(['项目名称']).hasHeader).toBe(false)
})
