import { expect, test } from 'vitest'
import { amount, choice, day, flag, note, organisation, place, reference, text } from './field.ts'
import { createNameFinder } from './near-name.ts'
import { readLine } from './testing/read-line.ts'

const kind = choice({
  zh: '项目类别',
  en: 'Kind',
  choices: [
    { code: 'park', zh: '园区建设', en: 'Park construction', aliases: ['标准厂房（含配套）'] },
    { code: 'industry', zh: '产业项目', en: 'Industrial' },
  ],
})
const isKey = flag({ zh: '重点项目', en: 'Key project' })
const name = text({ zh: '项目名称', en: 'Project', required: true })
const content = note({ zh: '建设内容', en: 'Content' })

const traditional: Readonly<Record<string, string>> = { 園: '园', 區: '区', 產: '产', 業: '业', 項: '项', 設: '设' }
const simplify = (written: string) => Array.from(written, (letter) => traditional[letter] ?? letter).join('')

test.each([
  ['园区建设', 'park'],
  [' 园区 建设 ', 'park'],
  ['（园区建设）', 'park'],
  ['標準', 'value.choice-unknown'],
  ['園區建設', 'park'],
  ['產業項目', 'industry'],
  ['park', 'park'],
  ['ＰＡＲＫ', 'park'],
  ['Industrial', 'industry'],
  ['标准厂房(含配套)', 'park'],
  ['标准厂房', 'value.choice-unknown | 园区建设'],
  ['园区建没', 'value.choice-unknown | 园区建设'],
  ['—', 'null (—)'],
])('the choice %s is %s', (written, line) => {
  expect(readLine(kind, written, { simplify })).toBe(line)
})

test.each([
  ['是', 'true'],
  ['否', 'false'],
  ['√', 'true'],
  ['×', 'false'],
  ['有', 'true'],
  ['无', 'false'],
  ['1', 'true'],
  ['0', 'false'],
  ['Ｙ', 'true'],
  ['TRUE', 'true'],
  ['', 'null'],
  ['—', 'null (—)'],
  ['暂无', 'null (暂无)'],
  ['省重点', 'value.flag-unreadable'],
  ['2', 'value.flag-unreadable'],
])('the flag %s is %s', (written, line) => {
  expect(readLine(isKey, written)).toBe(line)
})

test.each([
  ['  晋江 鞋业园  ', '晋江 鞋业园'],
  ['晋江市\n经济开发区', '晋江市经济开发区'],
  ['A  B\nC', 'A B C'],
  ['晋江\u200b鞋业\u0000园', '晋江鞋业园'],
  ['晋江\ufffd业园', 'value.damaged'],
  ['????项目', 'value.damaged'],
  ['??', 'value.damaged'],
  ['二期？', '二期？'],
  ['x'.repeat(201), 'value.text-too-long'],
  ['—', 'value.empty'],
  ['3.50582E+17', 'value.digits-lost'],
])('the line of text %j is %j', (written, line) => {
  expect(readLine(name, written)).toBe(line)
})

test('a code that a workbook kept as a number has lost its last digits', () => {
  expect(readLine(name, '350582202400100', {}, 'number')).toBe('350582202400100')
  expect(readLine(name, '350582202400100000', {}, 'number')).toBe('value.digits-lost')
  expect(readLine(name, '350582202400100000')).toBe('350582202400100000')
})

test('a note keeps its lines, without what nobody sees', () => {
  expect(readLine(content, ' 一期厂房 \r\n二期宿舍\r')).toBe('一期厂房\n二期宿舍')
  expect(readLine(content, '无')).toBe('null (无)')
  expect(readLine(content, 'x'.repeat(2_001))).toBe('value.text-too-long')
})

test('a text of nothing but blanks and breaks between two signs is read like any other', () => {
  const blanks = ' '.repeat(30_000)
  const breaks = '\n'.repeat(30_000)
  expect(readLine(name, `a${blanks}b`)).toBe('a b')
  expect(readLine(name, `字${breaks}b`)).toBe('字 b')
  expect(readLine(name, `字${breaks}号`)).toBe('字号')
  expect(readLine(content, `a${blanks}b`)).toBe('value.text-too-long')
})

const enterprises = createNameFinder([
  { id: 'e1', names: ['安踏（中国）有限公司', '安踏'] },
  { id: 'e2', names: ['恒安集团有限公司', '91350500000000001X'] },
  { id: 'e3', names: ['晋江新鞋厂'] },
  { id: 'e4', names: ['晋江新鞋厂'] },
])
const owner = reference({ zh: '项目业主', en: 'Owner', refersTo: 'enterprise' })
const find = { findReference: (_: string, written: string) => enterprises(written) }

test.each([
  ['安踏（中国）有限公司', 'e1'],
  ['安踏(中国) 有限公司', 'e1'],
  ['安踏中国有限责任公司', 'e1'],
  ['安踏', 'e1'],
  ['91350500000000001x', 'e2'],
  ['安塌（中国）有限公司', 'value.reference-ambiguous | 安踏（中国）有限公司'],
  ['恒安集团', 'value.reference-ambiguous | 恒安集团有限公司'],
  ['晋江新鞋厂', 'value.reference-ambiguous | e3 | e4'],
  ['e3', 'e3'],
  ['特步', 'value.reference-unknown'],
  ['无', 'null (无)'],
])('the enterprise %s is found as %s', (written, line) => {
  expect(readLine(owner, written, find)).toBe(line)
})

test('words in Traditional script are read where somebody says how to simplify them', () => {
  const simplifyAll = (written: string) => written.replaceAll('約', '约').replaceAll('億', '亿').replaceAll('號', '号')
  const money = amount({ zh: '总投资', en: 'Total', unit: '万元', decimals: 4, adds: true })
  expect(readLine(money, '約1.2億元')).toBe('quantity.unreadable')
  expect(readLine(money, '約1.2億元', { simplify: simplifyAll })).toBe('12000 (約1.2億元)')
  expect(readLine(day({ zh: '日期', en: 'Day' }), '2024年9月25號', { simplify: simplifyAll })).toBe('2024-09-25')
})

test('places and organisations are looked up by their own finders', () => {
  const known = {
    findPlace: createNameFinder([{ id: 'p1', names: ['晋江市'] }]),
    findOrganisation: createNameFinder([{ id: 'o1', names: ['市工业和信息化局', '市工信局'] }]),
  }
  expect(readLine(place({ zh: '地区', en: 'Place' }), '晋 江 市', known)).toBe('p1')
  expect(readLine(place({ zh: '地区', en: 'Place' }), '晋江县市', known)).toBe('value.place-ambiguous | 晋江市')
  expect(readLine(place({ zh: '地区', en: 'Place' }), '厦门市', known)).toBe('value.place-unknown')
  expect(readLine(organisation({ zh: '单位', en: 'Duty' }), '市工信局', known)).toBe('o1')
  expect(readLine(organisation({ zh: '单位', en: 'Duty' }), '市工業', known)).toBe('value.organisation-unknown')
  expect(readLine(organisation({ zh: '单位', en: 'Duty' }), '市工信局办', known)).toBe(
    'value.organisation-ambiguous | 市工业和信息化局',
  )
})
