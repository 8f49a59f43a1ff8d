import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnOfHeader, formColumns } from './form-column.ts'
import { type FormHeader, type FormSheet, findHeader } from './form-header.ts'

const asWritten = (text: string) => text

/** A sheet of rows from row 1 on; an empty text is a cell that is not there. */
function sheetOf(...rows: readonly (readonly string[])[]): FormSheet {
  return {
    name: '表1',
    rows: rows.map((texts, at) => ({
      number: at + 1,
      cells: texts.flatMap((text, column) =>
        text === '' ? [] : [{ address: `R${at + 1}C${column + 1}`, column: column + 1, kind: 'text', text }],
      ),
    })),
  }
}

/** `row 3: region 1, indicator 2 …`, or what is missing. */
function lineOf(found: FormHeader | { readonly missing: readonly string[] }): string {
  if ('missing' in found) return `missing ${found.missing.join('、')}`
  return `row ${found.rowNumber}: ${[...found.columns].map(([name, column]) => `${name} ${column}`).join(', ')}`
}

const header = ['年度', '地区', '指标', '数值', '单位'] as const
const headerLine = 'year 1, region 2, indicator 3, value 4, unit 5'

test('the header may stand in the first row', () => {
  expect(lineOf(findHeader(sheetOf(header, ['2026', '晋江市', '升规企业', '14', '家']), asWritten))).toBe(
    `row 1: ${headerLine}`,
  )
})

test('the day of knowing is found under its former head too, as in files that were exported before', () => {
  for (const head of ['获知日期', '知悉日期'])
    expect(lineOf(findHeader(sheetOf([...header, head]), asWritten))).toBe(`row 1: ${headerLine}, knownFrom 6`)
})

test('titles, the reporting office and dates may stand above the header', () => {
  const sheet = sheetOf(['2026年升规企业目标分解表'], ['填报单位：晋江市', '', '日期：2026-10-31'], header)
  expect(lineOf(findHeader(sheet, asWritten))).toBe(`row 3: ${headerLine}`)
})

test('the row that names most columns is the header', () => {
  expect(lineOf(findHeader(sheetOf(['年度', '地区', '指标'], header), asWritten))).toBe(`row 2: ${headerLine}`)
})

test('of two equal rows the upper one is the header', () => {
  expect(lineOf(findHeader(sheetOf(header, header), asWritten))).toBe(`row 1: ${headerLine}`)
})

test('columns may stand in any order, beside others that are not ours', () => {
  const sheet = sheetOf(['序号', '单位', '数值', '联系人', '指标', '地区', '年度'])
  expect(lineOf(findHeader(sheet, asWritten))).toBe('row 1: unit 2, value 3, indicator 5, region 6, year 7')
})

test('of two columns of one name the first is read', () => {
  expect(lineOf(findHeader(sheetOf([...header, '数值']), asWritten))).toBe(`row 1: ${headerLine}`)
})

test.each([
  [
    'English',
    ['year', 'place_code', 'indicator_id', 'value', 'unit'],
    'year 1, placeCode 2, indicatorCode 3, value 4, unit 5',
  ],
  ['English with capitals and spaces', ['Year', 'Region', ' Indicator ', 'VALUE', 'Unit'], headerLine],
  ['other words of the field', ['年份', '县（市、区）', '指标名称', '完成数', '计量单位'], headerLine],
  ['a line break within a header', ['年度', '地\n区', '指标', '数　值', '单位'], headerLine],
  ['full-width letters', ['ｙｅａｒ', '地区', '指标', '数值', '单位'], headerLine],
])('a header in %s is recognised', (_what, texts, line) => {
  expect(lineOf(findHeader(sheetOf(texts), asWritten))).toBe(`row 1: ${line}`)
})

test('a Traditional header is recognised through its Simplified writing', () => {
  const simplified: Readonly<Record<string, string>> = { 地區: '地区', 指標: '指标', 數值: '数值', 單位: '单位' }
  const sheet = sheetOf(['年度', '地區', '指標', '數值', '單位'])
  expect(lineOf(findHeader(sheet, (text) => simplified[text] ?? text))).toBe(`row 1: ${headerLine}`)
  expect(lineOf(findHeader(sheet, asWritten))).toContain('missing')
})

test.each([
  ['数值', ['年度', '地区', '指标', '单位'], 'value'],
  ['单位', ['年度', '地区', '指标', '数值'], 'unit'],
  ['a place', ['年度', '指标', '数值', '单位'], 'region/placeCode'],
  ['an indicator', ['年度', '地区', '数值', '单位'], 'indicator/indicatorCode'],
  ['a time', ['地区', '指标', '数值', '单位'], 'year/period/deadline'],
  ['two of them', ['年度', '地区', '指标'], 'value、unit'],
])('a header without %s is refused, saying so', (_what, texts, missing) => {
  expect(lineOf(findHeader(sheetOf(texts), asWritten))).toBe(`missing ${missing}`)
})

const everything = 'missing region/placeCode、indicator/indicatorCode、value、unit、year/period/deadline'

test.each([
  ['an empty sheet', sheetOf()],
  ['a sheet of prose', sheetOf(['晋江市完成投资100亿元'], ['石狮市完成投资50亿元'])],
  ['a row of two known words, which any text may hold', sheetOf(['地区', '数值'])],
  ['a header below the first twenty rows', sheetOf(...Array.from({ length: 20 }, () => ['说明']), header)],
])('%s has no header', (_what, sheet) => {
  expect(lineOf(findHeader(sheet, asWritten))).toBe(everything)
})

test('every header means one column', () => {
  for (const { name, zh, en, aliases } of formColumns)
    expect([zh, en, ...aliases].map(columnOfHeader)).toEqual([zh, en, ...aliases].map(() => name))
})

test.each([[''], ['序号'], ['单位负责人'], ['指标值得注意']])('“%s” is no column', (text) => {
  expect(columnOfHeader(text)).toBeNull()
})

test('the header is found whatever stands above it and however its columns are ordered', () => {
  const title = fc.string({ maxLength: 8 }).filter((text) => columnOfHeader(text) === null)
  fc.assert(
    fc.property(
      fc.array(fc.array(title, { maxLength: 4 }), { maxLength: 19 }),
      fc.shuffledSubarray(
        formColumns.map(({ zh }) => zh),
        { minLength: formColumns.length },
      ),
      (titles, headers) => {
        const found = findHeader(sheetOf(...titles, headers), asWritten)
        expect('missing' in found ? null : found.rowNumber).toBe(titles.length + 1)
      },
    ),
  )
})
