import { expect, test } from 'vitest'
import { layoutFingerprint } from './known-layout.ts'
import { inRanges, layoutColumns, mappingOf } from './recognise-sheet.ts'
import { columnLines, recognise } from './testing/a-reading.ts'
import { aSheet } from './testing/a-sheet.ts'

const header = ['项目代码', '项目名称', '所在地区', '总投资']
const row = ['P-1', '鞋业园', '晋江市', 100]

test('a table with nothing around it is recognised by its header', () => {
  const table = recognise(aSheet([header, row]))
  expect(columnLines(table)).toEqual([
    '项目代码 → code',
    '项目名称 → name',
    '所在地区 → place',
    '总投资 → totalInvestment',
  ])
  expect(table.columns.map(({ certainty }) => certainty)).toEqual([1, 1, 1, 1])
  expect(table).toMatchObject({
    use: true,
    headerFirst: 1,
    headerLast: 1,
    firstRow: 2,
    lastRow: 2,
    rowCount: 1,
    missing: [],
  })
})

test('required fields that nothing gives are named', () => {
  expect(
    recognise(
      aSheet([
        ['项目名称', '总投资'],
        ['鞋业园', 1],
      ]),
    ).missing,
  ).toEqual(['code', 'place'])
})

test('hidden rows, columns and sheets are read, and said', () => {
  const table = recognise(
    aSheet([header, row, row, row, row], { hidden: true, hiddenRows: [3, 4], hiddenColumns: [{ first: 3, last: 3 }] }),
  )
  expect(table).toMatchObject({ use: true, hidden: true, hiddenRows: [3, 4], rowCount: 4 })
  expect(table.columns.map(({ hidden }) => hidden)).toEqual([false, false, true, false])
  expect(table.notes.map(({ code, cell, params }) => [code, cell, ...Object.values(params)])).toEqual([
    ['import.sheet-hidden', 'A1', '项目'],
    ['import.columns-hidden', 'C1', 'C'],
    ['import.rows-hidden', 'A3', '3–4'],
  ])
})

test.each([
  ['words without a table', [['请各县于每月5日前报送'], ['联系人：张三']]],
  [
    'a table of another ledger',
    [
      ['企业名称', '统一社会信用代码', '从业人员'],
      ['安踏', '91', 5],
    ],
  ],
  [
    'places and remarks of no ledger',
    [
      ['所在地区', '备注', '联系人'],
      ['晋江市', '—', '张三'],
    ],
  ],
])('%s: the sheet is left out, and said', (_, rows) => {
  const table = recognise(aSheet(rows, { name: '说明' }))
  expect(table.use).toBe(false)
  expect(table.notes.map(({ code }) => code)).toEqual(['import.sheet-left-out'])
})

test('an empty sheet, a header without rows and the note sheet of an export are left out', () => {
  expect(recognise(aSheet([])).use).toBe(false)
  expect(recognise(aSheet([header])).use).toBe(false)
  expect(recognise(aSheet([header, row], { isNote: true }))).toMatchObject({ use: false, columns: [], notes: [] })
})

const county = [
  ['序号', '编码', '名字', '在哪里', '9月完成数（亿元）'],
  [1, 'P-1', '鞋业园', '晋江市', 1],
]
const confirmed = recognise(aSheet([['项目代码', '名字', '在哪里', '9月完成数（亿元）'], row]))
const layouts = [
  {
    name: '晋江月报',
    columns: layoutColumns(confirmed, {
      columns: [
        { column: 1, field: 'code', unit: null },
        { column: 2, field: 'name', unit: null },
        { column: 3, field: 'place', unit: null },
        { column: 4, field: 'totalInvestment', unit: '亿元' },
      ],
      fixed: [],
    }),
  },
]

test('a layout that was confirmed is known again, whatever its words, and says its name', () => {
  const table = recognise(aSheet([['项目代码', '名字', '在哪里', '10月完成数（亿元）'], row]), { layouts })
  expect(table.layout).toBe('晋江月报')
  expect(table.columns.map(({ field, unit, certainty }) => [field, unit, certainty])).toEqual([
    ['code', null, 1],
    ['name', null, 1],
    ['place', null, 1],
    ['totalInvestment', '亿元', 1],
  ])
})

test('it is known when columns moved and one was added, and the added one is proposed by its name', () => {
  const moved = [
    ['9月完成数（亿元）', '在哪里', '总投资', '名字', '项目代码'],
    [1, '晋江市', 2, '鞋业园', 'P-1'],
  ]
  const table = recognise(aSheet(moved), { layouts })
  expect(table.layout).toBe('晋江月报')
  expect(table.columns.map(({ field }) => field)).toEqual(['totalInvestment', 'place', null, 'name', 'code'])
  const added = recognise(
    aSheet([
      ['备注', ...['项目代码', '名字', '在哪里', '9月完成数（亿元）']],
      ['好', ...row],
    ]),
    { layouts },
  )
  expect(added.columns[0]).toMatchObject({ field: 'remark', certainty: 1 })
})

test('it is not known when too much is gone', () => {
  expect(recognise(aSheet([['项目代码', '名字', '别的'], row]), { layouts }).layout).toBeNull()
  expect(recognise(aSheet(county), { layouts }).layout).toBeNull()
})

test('layouts with the same headers have one fingerprint, whatever their order and month', () => {
  const print = (headers: readonly string[]) => layoutFingerprint(headers.map((text) => ({ headers: [text] })))
  expect(print(['项目名称', '9月完成'])).toBe(print(['10月完成', '项目 名称']))
  expect(print(['项目名称', '9月完成'])).not.toBe(print(['项目名称', '9月计划']))
})

test('the proposal is a mapping that can be read as it stands', () => {
  const table = recognise(aSheet([header, row]))
  expect(mappingOf(table).columns).toEqual([
    { column: 1, field: 'code', unit: null },
    { column: 2, field: 'name', unit: null },
    { column: 3, field: 'place', unit: null },
    { column: 4, field: 'totalInvestment', unit: null },
  ])
})

test('numbers of rows are named in ranges', () => {
  expect(inRanges([3, 4, 5, 9])).toBe('3–5、9')
  expect(inRanges([])).toBe('')
  expect(inRanges(Array.from({ length: 50 }, (_, index) => index * 2))).toMatch(/^0、2、.*38…$/)
})
