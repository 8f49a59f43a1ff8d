import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOf, formKnowledge, type RowTexts } from '../../../test/support/form-cells.ts'
import { toText } from '../quantity/exact.ts'
import { formColumns } from './form-column.ts'
import type { FormLedger } from './form-row.ts'
import { readFormRow } from './form-row-reading.ts'

const ledger = fc.constantFrom<FormLedger>('statistic', 'target')
const names = formColumns.map(({ name }) => name)

const written = fc.constantFrom(
  ...[
    '',
    '2026',
    '2205',
    '晋江市',
    '惠安县',
    '350582',
    '升规企业',
    '完成投资',
    '家',
    '万元',
    '亿元',
    '14',
    '0',
    '-3',
    '2亿',
  ],
  ...[
    '5亿至10亿元',
    '超2100',
    '待定',
    '#REF!',
    '≥',
    '<',
    '年底',
    '三年内',
    '远期',
    '2026-10-31',
    '2026-H1',
    '目标',
    '实际',
  ],
)
const kind = fc.constantFrom('text', 'number', 'percent', 'date', 'boolean', 'error')
const cell = fc.oneof(
  { weight: 3, arbitrary: written },
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.record({ text: written, kind }),
)
const anyRow: fc.Arbitrary<RowTexts> = fc
  .array(fc.tuple(fc.constantFrom(...names), cell), { maxLength: 30 })
  .map((cells) => Object.fromEntries(cells))

test('whatever stands in the cells, a row is read or has a problem, and never throws', () => {
  fc.assert(
    fc.property(anyRow, ledger, (texts, fallback) => {
      const { row, problems } = readFormRow(cellsOf(texts), 7, fallback, formKnowledge)
      expect(row === null).toBe(problems.length > 0)
    }),
    { numRuns: 2000 },
  )
})

test('each problem stands at a cell of the row and offers what was written there', () => {
  fc.assert(
    fc.property(anyRow, ledger, (texts, fallback) => {
      const cells = cellsOf(texts)
      const written = new Map(names.map((name) => [cells(name).address, cells(name).text]))
      for (const { cell, value } of readFormRow(cells, 7, fallback, formKnowledge).problems)
        expect(written.get(cell)).toBe(value)
    }),
  )
})

test('what is read is never zero unless a zero was written', () => {
  fc.assert(
    fc.property(anyRow, (texts) => {
      const row: RowTexts = { year: '2026', region: '晋江市', indicator: '升规企业', unit: '家', ...texts }
      const { row: read } = readFormRow(cellsOf(row), 7, 'statistic', formKnowledge)
      if (read?.value.eq('0')) expect(cellsOf(row)('value').text).toMatch(/[0０零〇]/)
    }),
  )
})

test('a plain number with its unit is read as it stands, in every unit of its measure', () => {
  const hundredths = fc.integer({ min: 1, max: 1_000_000_000 }).map((value) => (value / 100).toFixed(2))
  fc.assert(
    fc.property(hundredths, fc.constantFrom('元', '万元', '亿元'), (value, unit) => {
      const texts = { year: '2026', region: '晋江市', indicator: '完成投资', value, unit }
      const { row } = readFormRow(cellsOf(texts), 7, 'statistic', formKnowledge)
      expect(row && `${toText(row.value)} ${row.unit}`).toBe(`${Number(value)} ${unit}`)
    }),
  )
})
