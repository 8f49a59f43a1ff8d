import { expect, test } from 'vitest'
import { problemLines, readSheet } from './testing/a-reading.ts'
import { aSheet, type Content, type SheetMarks } from './testing/a-sheet.ts'

const header = ['序号', '项目代码', '项目名称', '所在地区', '总投资']
const one = [1, 'P-1', '鞋业园', '晋江市', 100]
const two = [2, 'P-2', '物流园', '石狮市', 50]

/** Rows under the header of a sheet of projects. */
function readRows(rows: readonly (readonly Content[])[], marks: SheetMarks = {}, context = {}) {
  return readSheet(aSheet([header, ...rows], marks), { context })
}

test('合计 is held against all rows, above or below them, exactly', () => {
  const cents = (value: string): Content => ({ kind: 'number', text: value })
  const rows = [
    [1, 'P-1', '鞋业园', '晋江市', cents('0.1')],
    [2, 'P-2', '物流园', '石狮市', cents('0.2')],
  ]
  expect(readRows([...rows, ['合计', null, null, null, cents('0.3')]]).problems).toEqual([])
  expect(readRows([['合计', null, null, null, cents('0.3')], ...rows]).problems).toEqual([])
  const [differs] = readRows([...rows, ['合计', null, null, null, cents('0.4')]]).problems
  expect(differs).toMatchObject({
    code: 'import.total-differs',
    severity: 'ask',
    cell: 'E4',
    offered: '0.4',
    params: { stated: '0.4', sum: '0.3', rows: 2 },
  })
})

test('小计 is held against the group above it, 合计 against all', () => {
  const rows = [
    one,
    two,
    ['小计', null, null, null, 150],
    [3, 'P-3', '石材园', '晋江市', 7],
    ['小计', null, null, null, 8],
    ['合计', null, null, null, 157],
  ]
  expect(problemLines(readRows(rows))).toEqual(['ask E6 import.total-differs'])
})

test('a group with a Chinese number and figures is held against the rows below it', () => {
  const rows = [
    ['一', '晋江市', null, null, 100],
    one,
    ['二', '石狮市', null, null, 60],
    two,
    [3, 'P-3', '石材园', '石狮市', 7],
  ]
  const reading = readRows(rows)
  expect(reading.rows.map(({ row }) => row)).toEqual([3, 5, 6])
  expect(problemLines(reading)).toEqual(['ask E4 import.total-differs'])
})

test('a sum over an unknown part of the rows is not judged', () => {
  expect(readRows([one, two, ['其中：省重点', null, null, null, 7]]).problems).toEqual([])
})

test('a sum over a cell that could not be read is not judged, and it is said because of which cell', () => {
  const rows = [one, [2, 'P-2', '物流园', '石狮市', '若干'], ['合计', null, null, null, 7]]
  const unread = readRows(rows)
  expect(problemLines(unread)).toEqual(['refuse E3 quantity.unreadable', 'note E4 import.total-unchecked'])
  expect(unread.problems[1]).toMatchObject({ offered: '7', params: { stated: '7', cell: 'E3' } })
  const mended = readRows(rows, {}, { mends: new Map([['项目!E3', '50']]) })
  expect(problemLines(mended)).toEqual(['ask E4 import.total-differs'])
})

test('a sum that agrees although another part has a cell that could not be read needs no note', () => {
  const rows = [
    one,
    ['小计', null, null, null, 100],
    [2, 'P-2', '物流园', '石狮市', '若干'],
    ['小计', null, null, null, 60],
  ]
  expect(problemLines(readRows(rows))).toEqual(['refuse E4 quantity.unreadable', 'note E5 import.total-unchecked'])
})

test('a sum that cannot be read itself is said; a word in its place says nothing', () => {
  const failed: Content = { kind: 'error', text: '#REF!' }
  expect(readRows([one, ['合计', null, null, null, failed]]).problems).toMatchObject([
    { code: 'import.total-unchecked', severity: 'note', params: { stated: '#REF!', cell: 'E3' } },
  ])
  expect(problemLines(readRows([one, ['合计', null, null, null, '1?0']]))).toEqual(['note E3 import.total-unchecked'])
  expect(readRows([one, ['合计', null, null, null, '见附表']]).problems).toEqual([])
  expect(readRows([one, ['合计', null, null, null, '—']]).problems).toEqual([])
})

test('a sum with a unit of its own is as exact as its last digit', () => {
  const [first, second] = [
    [1, 'P-1', '鞋业园', '晋江市', 12_000],
    [2, 'P-2', '物流园', '石狮市', 26_300],
  ]
  expect(readRows([first, second, ['合计', null, null, null, '3.8亿元']]).problems).toEqual([])
  expect(readRows([first, second, ['合计', null, null, null, '约3.8亿']]).problems).toEqual([])
  expect(problemLines(readRows([first, second, ['合计', null, null, null, '3.7亿元']]))).toEqual([
    'ask E4 import.total-differs',
  ])
})

test('a sum stated with fewer decimals is compared rounded, in the unit of its column', () => {
  const rows = [
    ['P-1', '鞋业园', '1.25'],
    ['P-2', '物流园', '2.5'],
    ['合计', '', '3.8'],
  ]
  expect(readSheet(aSheet([['项目代码', '项目名称', '总投资（亿元）'], ...rows])).problems).toEqual([])
})
