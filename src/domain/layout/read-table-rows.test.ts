import { expect, test } from 'vitest'
import { readTableRows } from './read-table-rows.ts'
import { mappingOf } from './recognise-sheet.ts'
import { aLedger, aRowContext, problemLines, readSheet, recognise } from './testing/a-reading.ts'
import { aSheet, type Content, type SheetMarks } from './testing/a-sheet.ts'

const header = ['序号', '项目代码', '项目名称', '所在地区', '总投资']

/** Rows under the header of a sheet of projects. */
function readRows(rows: readonly (readonly Content[])[], marks: SheetMarks = {}, context = {}) {
  return readSheet(aSheet([header, ...rows], marks), { context })
}

/** Numbers of the rows that were imported. */
function rowNumbers(rows: readonly (readonly Content[])[], marks: SheetMarks = {}) {
  return readRows(rows, marks).rows.map(({ row }) => row)
}

const one = [1, 'P-1', '鞋业园', '晋江市', 100]
const two = [2, 'P-2', '物流园', '石狮市', 50]

test('each row gives the values of the fields that the sheet offers', () => {
  const reading = readRows([one])
  expect(reading.rows).toEqual([
    {
      row: 2,
      values: { code: 'P-1', name: '鞋业园', place: '晋江市', totalInvestment: '100' },
      written: {},
      refused: false,
    },
  ])
  expect(reading.fields).toEqual(['code', 'name', 'place', 'totalInvestment'])
  expect(reading.columns).toEqual({ code: 'B', name: 'C', place: 'D', totalInvestment: 'E' })
  expect(reading.problems).toEqual([])
})

test('a blank cell says nothing; — says that there is nothing', () => {
  const reading = readRows([
    [1, 'P-1', '鞋业园', '晋江市', null],
    [2, 'P-2', '物流园', '石狮市', '—'],
  ])
  expect(reading.rows.map(({ values }) => 'totalInvestment' in values)).toEqual([false, true])
  expect(reading.rows[1]).toMatchObject({ values: { totalInvestment: null }, written: { totalInvestment: '—' } })
})

test('all problems are told at once, each at its cell, with what stands there and its mends', () => {
  const reading = readRows([
    [1, 'P-1', '鞋业园', '晋江县市', '3~5'],
    [2, null, '物流园', '石狮市', { kind: 'error', text: '#REF!' }],
  ])
  expect(problemLines(reading)).toEqual([
    'refuse D2 value.place-ambiguous 晋江市',
    'refuse E2 value.range 3 5',
    'refuse B3 value.empty',
    'refuse E3 value.formula-failed',
  ])
  expect(reading.problems[1]).toMatchObject({ sheet: '项目', row: 2, field: 'totalInvestment', offered: '3~5' })
  expect(reading.rows.map(({ refused }) => refused)).toEqual([true, true])
  expect(reading.rows[0]?.values).toEqual({ code: 'P-1', name: '鞋业园' })
})

test('a text that a person put in the place of a cell is read instead of it', () => {
  const mends = new Map([
    ['项目!D2', '晋江市'],
    ['项目!E2', '5亿元'],
    ['别的!C2', '不是这个'],
  ])
  const reading = readRows([[1, 'P-1', '鞋业园', '晋江县市', '3~5']], {}, { mends })
  expect(reading.problems).toEqual([])
  expect(reading.rows[0]?.values).toMatchObject({ name: '鞋业园', place: '晋江市', totalInvestment: '50000' })
})

test('a mend may fill a cell in which nothing stands', () => {
  const reading = readRows([[1, null, '鞋业园', '晋江市']], {}, { mends: new Map([['项目!B2', 'P-9']]) })
  expect(reading.rows[0]).toMatchObject({ refused: false, values: { code: 'P-9' } })
})

test('where a required cell is blank, what stands above it is one click away; a name is not', () => {
  const reading = readRows([one, [2, 'P-2', '物流园', null, 5], [3, null, null, '石狮市', 5]])
  expect(problemLines(reading)).toEqual([
    'refuse D3 value.empty 晋江市',
    'refuse B4 value.empty',
    'refuse C4 value.empty',
  ])
})

test('a merged cell down rows holds for each of them', () => {
  const rows = [one, [2, 'P-2', '物流园', null, 50], [3, 'P-3', '石材园', null, 20], two]
  const reading = readRows(rows, { merges: ['D2:D4'] })
  expect(reading.rows.map(({ values }) => values.place)).toEqual(['晋江市', '晋江市', '晋江市', '石狮市'])
  expect(reading.problems).toEqual([])
})

test('what is wrong in a merged cell is told once, and refuses each of its rows', () => {
  const rows = [
    [1, 'P-1', '鞋业园', '火星', 1],
    [2, 'P-2', '物流园', null, 2],
  ]
  const reading = readRows(rows, { merges: ['D2:D3'] })
  expect(problemLines(reading)).toEqual(['refuse D2 value.place-unknown'])
  expect(reading.rows.map(({ refused }) => refused)).toEqual([true, true])
})

test('an amount merged over rows is added up once, and asked about', () => {
  const rows = [one, [2, 'P-2', '物流园', '石狮市', null], ['合计', null, null, null, 100]]
  const reading = readRows(rows, { merges: ['E2:E3'] })
  expect(reading.rows.map(({ values }) => values.totalInvestment)).toEqual(['100', '100'])
  expect(problemLines(reading)).toEqual(['ask E2 import.amount-merged'])
  expect(reading.problems[0]?.params).toEqual({ value: '100', rows: 2 })
})

test('a scale of its own is read as it is written, and confirmed; a merged cell is asked about once', () => {
  const rows = [
    [1, 'P-1', '鞋业园', '晋江市', '1.2亿'],
    [2, 'P-2', '物流园', '石狮市', '5000万'],
  ]
  const reading = readRows(rows)
  expect(reading.rows).toMatchObject([
    { values: { totalInvestment: '12000' }, written: { totalInvestment: '1.2亿' }, refused: false },
    { values: { totalInvestment: '5000' }, written: { totalInvestment: '5000万' }, refused: false },
  ])
  expect(problemLines(reading)).toEqual(['ask E2 value.scale-stated 1.2亿元'])
  const merged = [
    [1, 'P-1', '鞋业园', '晋江市', '1.2亿'],
    [2, 'P-2', '物流园', '石狮市', null],
  ]
  expect(problemLines(readRows(merged, { merges: ['E2:E3'] }))).toEqual([
    'ask E2 value.scale-stated 1.2亿元',
    'ask E2 import.amount-merged',
  ])
  expect(problemLines(readRows(rows, {}, { mends: new Map([['项目!E2', '1.2亿元']]) }))).toEqual([])
})

test.each(['合计', '合 计', '总计', '共计', '小计', '合计：', '合计（2项）', '合計', '晋江市小计', '本页合计', '累计'])(
  'a row of %s is not imported',
  (label) => {
    expect(rowNumbers([one, two, [label, null, null, null, 150]])).toEqual([2, 3])
    expect(rowNumbers([one, [null, null, label, null, 150], two])).toEqual([2, 4])
    expect(rowNumbers([[null, label, null, null, 150], one, two])).toEqual([3, 4])
  },
)

test('a project is not a sum because of its name', () => {
  expect(rowNumbers([one, [2, 'P-2', '统计大厦', '晋江市', 5], [3, 'P-3', '设计中心', '晋江市', 5]])).toEqual([2, 3, 4])
})

test('rows that are all numbered 一, 二, 三 are rows', () => {
  expect(
    rowNumbers([
      ['一', 'P-1', '鞋业园', '晋江市', 1],
      ['二', 'P-2', '物流园', '晋江市', 1],
    ]),
  ).toEqual([2, 3])
})

test('signatures and remarks under the table are not rows', () => {
  const feet = [
    ['填表人：张三', null, null, '审核人：李四', '电话：0595-1'],
    ['备注：1.本表每月5日前报送'],
    [null, '2.数据口径同上月'],
    ['（盖章）'],
  ]
  const reading = readRows([one, two, ...feet])
  expect(reading.rows).toHaveLength(2)
  expect(reading.problems).toEqual([])
})

test('a row with one text is a heading: it is not imported, and said', () => {
  const reading = readRows([['一、在建项目'], one, [null, null, '二、前期项目'], two])
  expect(reading.rows.map(({ row }) => row)).toEqual([3, 5])
  expect(problemLines(reading)).toEqual(['note A2 import.row-left-out', 'note C4 import.row-left-out'])
})

test('blank rows, rows with only a number of 序号, and page numbers leave no trace', () => {
  const reading = readRows([one, [], [2], [null, null, '第 1 页'], two, [4, null, '  ', null, null]])
  expect(reading.rows.map(({ row }) => row)).toEqual([2, 6])
  expect(reading.problems).toEqual([])
})

test('the header and the title on the next page are not rows', () => {
  const sheet = aSheet([['项目表'], header, one, ['项目表'], header, two])
  expect(readSheet(sheet).rows.map(({ row }) => row)).toEqual([3, 6])
})

test('a header of two levels is known again on the next page', () => {
  const levels = [
    ['项目代码', '项目名称', '投资', null],
    [null, null, '总投资', '年度计划投资'],
  ]
  const marks = { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'A4:A5', 'B4:B5', 'C4:D4'] }
  const sheet = aSheet([...levels, ['P-1', '鞋业园', 1, 2], ...levels, ['P-2', '物流园', 1, 2]], marks)
  expect(readSheet(sheet).rows.map(({ row }) => row)).toEqual([3, 6])
})

test('hidden rows are read', () => {
  const reading = readRows([one, two], { hiddenRows: [3] })
  expect(reading.rows).toHaveLength(2)
  expect(problemLines(reading)).toEqual(['note A3 import.rows-hidden'])
})

test('dates without a year take that of the report, else that of the context', () => {
  const rows = [
    ['项目代码', '项目名称', '开工日期'],
    ['P-1', '鞋业园', '9月25日'],
  ]
  const startedOn = (title: readonly string[][], year: number | null) =>
    readSheet(aSheet([...title, ...rows]), { context: { year } }).rows[0]?.values.startedOn
  expect(startedOn([['2025年项目表']], 2026)).toBe('2025-09-25')
  expect(startedOn([], 2026)).toBe('2026-09-25')
  expect(startedOn([], null)).toBeUndefined()
})

test('what stands above the table holds for every row', () => {
  const sheet = aSheet([['2026年9月月报'], ['项目名称', '本月完成投资'], ['鞋业园', 5], ['物流园', 6]])
  const reading = readSheet(sheet, { ledger: aLedger('project-month') })
  expect(reading.rows.map(({ values }) => values.month)).toEqual(['2026-09', '2026-09'])
  expect(reading.fields).toContain('month')
  expect(reading.columns).not.toHaveProperty('month')
})

test('when that cannot be read it is told once, at its cell, and no row can be taken; a mend there counts', () => {
  const sheet = aSheet([['填报单位：晋江新区'], ['项目代码', '项目名称'], ['P-1', '鞋业园'], ['P-2', '物流园']])
  const reading = readSheet(sheet)
  expect(problemLines(reading)).toEqual(['refuse A1 value.place-unknown'])
  expect(reading.rows.every(({ refused }) => refused)).toBe(true)
  const mended = readSheet(sheet, { context: { mends: new Map([['项目!A1', '晋江市']]) } })
  expect(mended.rows.map(({ values }) => values.place)).toEqual(['晋江市', '晋江市'])
})

test('a person may say what the columns are', () => {
  const sheet = aSheet([
    ['代号', '叫法', '盘子'],
    ['P-1', '鞋业园', 2],
  ])
  const columns = [
    { column: 1, field: 'code', unit: null },
    { column: 2, field: 'name', unit: null },
    { column: 3, field: 'totalInvestment', unit: '亿元' },
  ]
  const reading = readSheet(sheet, { mapping: { columns, fixed: [{ field: 'place', text: '石狮市' }] } })
  expect(reading.rows[0]?.values).toEqual({ place: '石狮市', code: 'P-1', name: '鞋业园', totalInvestment: '20000' })
})

test('a unit that nobody knows is refused before anything is read', () => {
  const columns = [{ column: 5, field: 'totalInvestment', unit: '大元' }]
  expect(() => readSheet(aSheet([header, one]), { mapping: { columns, fixed: [] } })).toThrow('quantity.unit-unknown')
})

test('reading can be followed and stopped', () => {
  const sheet = aSheet([
    header,
    ...Array.from({ length: 1_200 }, (_, index) => [index, `P-${index}`, '园', '晋江市', 1]),
  ])
  const table = recognise(sheet)
  const steps = () => readTableRows(sheet, table, aLedger('project'), mappingOf(table), aRowContext())
  const told: number[][] = []
  const whole = steps()
  for (let step = whole.next(); !step.done; step = whole.next()) told.push([step.value.done, step.value.rows.length])
  expect(told).toEqual([
    [500, 500],
    [1_000, 1_000],
  ])
  const stopped = steps()
  stopped.next()
  expect(stopped.return({ fields: [], columns: {}, rows: [], problems: [] }).done).toBe(true)
})
