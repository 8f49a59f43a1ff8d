import { expect, test } from 'vitest'
import { problem } from '#domain/errors.ts'
import type { SheetProblem } from '#domain/layout/recognised-table.ts'
import { openLedger } from '#domain/ledger/ledger.ts'
import { project } from '#domain/ledgers/project.ts'
import { projectMonth } from '#domain/ledgers/project-month.ts'
import type { ReadingNews } from './reading-protocol.ts'
import { unpackRows } from './row-batch.ts'
import { createRowSender, type Taking } from './row-sender.ts'

const takeAll: Taking = {
  problems: (found) => found,
  rows: (read) => read.map((row) => ({ ...row, sheet: 0, synthetic: false })),
}

/** A table that has been read so far. */
function tableOf(count: number) {
  const rows = Array.from({ length: count }, (_, index) => {
    return { row: index + 2, values: { code: `P-${index}` }, written: {}, refused: false }
  })
  return { columns: { code: 'A' }, rows, problems: [] }
}

/** News as they come: what they are, and how many rows they bring. */
function listen() {
  const heard: string[] = []
  const send = (news: ReadingNews) =>
    void heard.push(news.kind === 'rows' ? `rows ${unpackRows(news.batch).length}` : news.kind)
  return { heard, send }
}

test('rows are sent while later ones are still being read, after the columns of their sheet', () => {
  const { heard, send } = listen()
  const sender = createRowSender(openLedger(project), send)
  sender.add('项目', tableOf(1_500), takeAll)
  expect(heard).toEqual(['columns'])
  sender.add('项目', tableOf(4_500), takeAll)
  expect(heard).toEqual(['columns', 'rows 2000', 'rows 2000'])
  expect(sender.end()).toHaveLength(4_500)
  expect(heard).toEqual(['columns', 'rows 2000', 'rows 2000', 'rows 500'])
})

test('what was told of a row comes before the row', () => {
  const { heard, send } = listen()
  const refused: SheetProblem = {
    ...problem('value.empty', { field: '项目代码' }),
    ...{ sheet: '项目', cell: 'A3', row: 3, field: 'code', offered: '', severity: 'refuse', mends: [] },
  }
  createRowSender(openLedger(project), send).add('项目', { ...tableOf(2_000), problems: [refused] }, takeAll)
  expect(heard).toEqual(['columns', 'problems', 'rows 2000'])
})

test('rows of months wait for the last one', () => {
  const { heard, send } = listen()
  const sender = createRowSender(openLedger(projectMonth), send)
  sender.add('月报', tableOf(4_500), takeAll)
  expect(heard).toEqual(['columns'])
  sender.end()
  expect(heard).toEqual(['columns', 'rows 4500'])
})

test('a second sheet is not taken for more of the first', () => {
  const { heard, send } = listen()
  const sender = createRowSender(openLedger(project), send)
  sender.add('一', tableOf(3), takeAll)
  sender.add('二', tableOf(3), takeAll)
  expect(sender.end()).toHaveLength(6)
  expect(heard).toEqual(['columns', 'columns', 'rows 6'])
})
