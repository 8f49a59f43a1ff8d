import { expect, test } from 'vitest'
import {
  cellsOf,
  formIndicators,
  formKnowledge,
  problemLines,
  type RowTexts,
} from '../../../test/support/form-cells.ts'
import { exact } from '../quantity/exact.ts'
import { type FormLedger, rowCells } from './form-row.ts'
import { readFormRow } from './form-row-reading.ts'

/** A row with which nothing is wrong, in either ledger. */
const goodRow: RowTexts = { year: '2026', region: '晋江市', indicator: '升规企业', value: '14', unit: '家' }

function read(texts: RowTexts, ledger: FormLedger = 'statistic') {
  return readFormRow(cellsOf({ ...goodRow, ...texts }), 7, ledger, formKnowledge)
}

function problemsOf(texts: RowTexts, ledger: FormLedger = 'statistic'): string[] {
  const { row, problems } = read(texts, ledger)
  expect(row === null).toBe(problems.length > 0)
  return problemLines(problems)
}

test('a row of a published figure is read whole', () => {
  const { row, problems } = read({
    kind: '实际',
    comparator: '>',
    period: '2026-01..2026-09',
    source: '泉州市统计局2026年三季度通报',
    outlet: '泉州市统计局',
    published: '2026-10-20',
    address: 'https://example.org/2026-q3',
    locator: '表3',
    knownFrom: '2026-10-21',
    note: '快报数',
  })
  expect(problems).toEqual([])
  expect(row).toEqual({
    ledger: 'statistic',
    rowNumber: 7,
    valueCell: 'value7',
    placeId: '350582',
    indicator: formIndicators.enterprises,
    period: '2026-01..2026-09',
    comparator: '>',
    value: exact(14),
    valueHigh: null,
    unit: '家',
    source: {
      title: '泉州市统计局2026年三季度通报',
      outlet: '泉州市统计局',
      publishedOn: '2026-10-20',
      address: 'https://example.org/2026-q3',
    },
    locator: '表3',
    note: '快报数',
    knownFrom: '2026-10-21',
  })
})

test('a row of a target is read whole', () => {
  const { row, problems } = read({
    kind: '目标',
    level: '底线',
    startsOn: '2026-03-01',
    deadline: '9月底',
    baseValue: '3',
  })
  expect(problems).toEqual([])
  expect(row).toMatchObject({
    ledger: 'target',
    year: 2026,
    startsOn: '2026-03-01',
    deadline: '2026-09-30',
    level: 'floor',
    baseValue: exact(3),
  })
})

test('what a form leaves unsaid stays unsaid', () => {
  expect(read({}).row).toMatchObject({
    comparator: '=',
    valueHigh: null,
    source: { title: '未注明来源', outlet: null, publishedOn: null, address: null },
    locator: null,
    note: null,
    knownFrom: null,
  })
  expect(read({}, 'target').row).toMatchObject({ level: 'goal', baseValue: null })
})

test.each<[string, FormLedger]>([
  ['target', 'target'],
  ['Target', 'target'],
  ['目标', 'target'],
  ['目標', 'target'],
  ['actual', 'statistic'],
  ['实际', 'statistic'],
  ['實際', 'statistic'],
  ['公布数', 'statistic'],
])('a row of kind %s is for the ledger of each %s, whatever ledger the file is for', (kind, ledger) => {
  expect([read({ kind }, 'target').row?.ledger, read({ kind }, 'statistic').row?.ledger]).toEqual([ledger, ledger])
})

test.each<[string, string]>([
  ['底线', 'floor'],
  ['底線', 'floor'],
  ['底线目标', 'floor'],
  ['目标', 'goal'],
  ['goal', 'goal'],
  ['自加压', 'stretch'],
  ['自加壓目標', 'stretch'],
  ['Stretch', 'stretch'],
])('the level %s is %s', (level, expected) => {
  expect(read({ level }, 'target').row).toMatchObject({ level: expected })
})

test.each<[string, RowTexts]>([
  ['kind7 import.kind-unknown', { kind: '预测' }],
  ['region7 import.cell-empty', { region: '' }],
  ['region7 import.place-unknown', { region: '厦门市' }],
  ['region7 access.outside-scope', { region: '惠安县' }],
  ['placeCode7 import.place-unknown', { placeCode: '350200' }],
  ['indicator7 import.cell-empty', { indicator: '' }],
  ['indicator7 import.indicator-unknown', { indicator: '幸福指数' }],
  ['indicatorCode7 import.indicator-unknown', { indicatorCode: 'happiness' }],
  ['year7 calendar.year-out-of-range', { year: '2205' }],
  ['value7 import.cell-empty', { value: '' }],
  ['value7 quantity.unreadable', { value: '待定' }],
  ['value7 import.value-negative', { value: '-14' }],
  ['unit7 import.cell-empty', { unit: '' }],
  ['unit7 quantity.unit-unknown', { unit: '只羊' }],
  ['unit7 quantity.dimension-mismatch', { unit: '亿元' }],
  ['comparator7 import.cell-unreadable', { comparator: '!=' }],
  ['valueHigh7 import.range-reversed', { valueHigh: '13' }],
  ['published7 calendar.unreadable', { published: '上周' }],
  ['knownFrom7 calendar.unreadable', { knownFrom: '刚刚' }],
  ['source7 import.cell-unreadable', { source: { text: '#REF!', kind: 'error' } }],
  ['note7 import.cell-unreadable', { note: { text: '=A1', kind: 'error' } }],
])('in either ledger, %s stands at its cell', (problem, texts) => {
  expect(problemsOf(texts, 'statistic')).toEqual([problem])
  expect(problemsOf(texts, 'target')).toEqual([problem])
})

test.each<[string, RowTexts]>([
  ['level7 import.cell-unreadable', { level: '尽力' }],
  ['deadline7 calendar.unreadable', { deadline: '远期' }],
  ['deadline7 calendar.order-reversed', { deadline: '2025-12-31' }],
  ['startsOn7 calendar.unreadable', { startsOn: '春天' }],
  ['baseValue7 quantity.unreadable', { baseValue: '?' }],
  ['value7 target.not-positive', { value: '0' }],
  ['year7 import.programme-unknown', { year: '2019' }],
  ['year7 import.cell-empty', { year: '' }],
])('of a target, %s stands at its cell', (problem, texts) => {
  expect(problemsOf(texts, 'target')).toEqual([problem])
})

test('a figure needs no programme, and may be nothing', () => {
  expect(problemsOf({ year: '2019', value: '0' })).toEqual([])
})

test('every problem of a row is told at once, with the value that was offered', () => {
  const { row, problems } = read(
    {
      region: '厦门市',
      indicator: '幸福指数',
      value: '待定',
      unit: '只羊',
      published: '上周',
      deadline: '远期',
      level: '尽力',
      baseValue: '?',
    },
    'target',
  )
  expect(row).toBeNull()
  expect(problems.map(({ cell, value }) => `${cell} ${value}`)).toEqual([
    'region7 厦门市',
    'indicator7 幸福指数',
    'value7 待定',
    'unit7 只羊',
    'published7 上周',
    'deadline7 远期',
    'level7 尽力',
    'baseValue7 ?',
  ])
  expect(problems.every(({ severity }) => severity === 'refuse')).toBe(true)
})

test('an unknown indicator does not turn a figure into a target without a programme', () => {
  expect(problemsOf({ indicator: '幸福指数', year: '2019' })).toEqual(['indicator7 import.indicator-unknown'])
})

test('an unknown kind hides no problem that both ledgers share, and asks for none of the other’s', () => {
  expect(problemsOf({ kind: '预测', value: '待定', level: '尽力' })).toEqual([
    'kind7 import.kind-unknown',
    'value7 quantity.unreadable',
  ])
})

test('a code is believed before a name that is unknown', () => {
  expect(
    read({ placeCode: '350582', region: '晋江', indicatorCode: 'new-above-scale', indicator: '新增规上' }).row,
  ).toMatchObject({
    placeId: '350582',
    indicator: { id: 'new-above-scale' },
  })
})

test('a code and a name of two different things are refused: the figure would replace another one’s', () => {
  expect(problemsOf({ placeCode: '350582', region: '石狮市' })).toEqual(['region7 import.code-differs'])
  expect(problemsOf({ indicatorCode: 'new-above-scale', indicator: '完成投资' })).toEqual([
    'indicator7 import.code-differs',
  ])
})

test('an address within the source is taken for its address, unless the form has one', () => {
  const source = '闽南网（https://example.org/a?b=1），2022-02-08'
  expect(read({ source }).row?.source.address).toBe('https://example.org/a?b=1')
  expect(read({ source, address: 'https://example.org/c' }).row?.source.address).toBe('https://example.org/c')
})

test('cells are found by the header’s columns, trimmed; a missing column reads as an empty cell of the row', () => {
  const header = { rowNumber: 1, columns: new Map([['value', 3] as const, ['unit', 4] as const]) }
  const cells = rowCells(
    header,
    9,
    [{ address: 'C9', column: 3, kind: 'number', text: ' 14 ' }],
    (column, row) => `${String.fromCharCode(64 + column)}${row}`,
  )
  expect(cells('value')).toEqual({ address: 'C9', text: '14', kind: 'number' })
  expect(cells('unit')).toEqual({ address: 'D9', text: '', kind: 'empty' })
  expect(cells('note')).toEqual({ address: '9', text: '', kind: 'empty' })
})
