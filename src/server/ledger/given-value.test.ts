import { expect, test } from 'vitest'
import type { FieldValue } from '#domain/condition/word.ts'
import { amount, choice, day, flag, month, note, place, text } from '#domain/ledger/field.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import { isRefused } from '#domain/ledger/value-reading.ts'
import { takeGiven } from './given-value.ts'

const fields = {
  code: text({ zh: '编号', en: 'Code', required: true }),
  place: place({ zh: '地区', en: 'Place', required: true }),
  use: choice({ zh: '用途', en: 'Use', choices: [{ code: 'factory', zh: '厂房', en: 'Factory' }] }),
  area: amount({ zh: '面积', en: 'Area', unit: '亩', decimals: 2, adds: true }),
  profit: amount({ zh: '利润', en: 'Profit', unit: '万元', decimals: 4, adds: true, mayBeNegative: true }),
  rate: amount({ zh: '完成率', en: 'Rate', unit: '%', decimals: 2, adds: false }),
  soldOn: day({ zh: '出让日期', en: 'Sold' }),
  reported: month({ zh: '月份', en: 'Month' }),
  isKey: flag({ zh: '重点', en: 'Key' }),
  remark: note({ zh: '备注', en: 'Remark' }),
}
type Name = keyof typeof fields

/** The value as kept, in brackets what the text said beyond it; or the code of the problem. */
function take(name: Name, value: FieldValue): FieldValue {
  const field: LedgerField = { ...fields[name], name, column: name, isExtra: false }
  const taken = takeGiven(field, value)
  if (isRefused(taken)) return taken.problem.code
  return taken.written === null ? taken.value : `${taken.value} (${taken.written})`
}

test.each<[Name, FieldValue, FieldValue]>([
  ['code', '  A-1 ', 'A-1'],
  ['code', '   ', null],
  ['code', '一行\n两行', '一行两行'],
  ['code', '无', '无'],
  ['remark', '一行\r\n两行', '一行\n两行'],
  ['area', '0012.50', '12.5'],
  ['area', '-0', '0'],
  ['profit', '-3.25', '-3.25'],
  ['rate', '0.85', '0.85'], // a program says what it means
  ['soldOn', '2026-02-28', '2026-02-28'],
  ['soldOn', '1936-05-01', '1936-05-01'],
  ['reported', '2026-09', '2026-09'],
  ['isKey', false, false],
  ['use', 'factory', 'factory'],
  ['place', '350582', '350582'],
  ['isKey', null, null],
  ['area', '', null],
])('an exact value, %s %j, is kept as %j', (name, offered, kept) => {
  expect(take(name, offered)).toBe(kept)
})

test.each<[Name, string, FieldValue]>([
  ['profit', '1.3亿元', '13000 (1.3亿元)'],
  ['profit', '約1.3億元', '13000 (約1.3億元)'],
  ['profit', '３２００', '3200'],
  ['profit', '1,200', '1200'],
  ['area', '约70', '70 (约70)'],
  ['area', '500㎡', '0.75 (500㎡)'],
  ['rate', '85%', '85'],
  ['area', '—', 'null (—)'],
  ['soldOn', '2026年3月31日', '2026-03-31'],
  ['soldOn', '2026.3.31', '2026-03-31'],
  ['reported', '2026年9月', '2026-09'],
  ['reported', '2026-9', '2026-09'],
  ['isKey', '是', true],
  ['use', '厂房', 'factory'],
])('what a clerk writes, %s %j, is read as %j', (name, offered, read) => {
  expect(take(name, offered)).toBe(read)
})

test.each<[Name, FieldValue, string]>([
  ['area', '12.345', 'value.decimals'],
  ['area', '-1', 'value.negative'],
  ['area', '约-1', 'value.negative'],
  ['area', '1e3', 'quantity.unreadable'],
  ['area', '很多', 'quantity.unreadable'],
  ['area', '50万元', 'value.unit-differs'],
  ['area', true, 'quantity.unreadable'],
  ['area', '1234567890123456', 'value.too-large'],
  ['rate', '约0.85', 'value.percent-ambiguous'],
  ['use', '仓库', 'value.choice-unknown'],
  ['soldOn', '2026-02-30', 'calendar.unreadable'],
  ['soldOn', '2205-01-01', 'calendar.year-out-of-range'],
  ['soldOn', '2026年3月', 'value.day-missing'],
  ['soldOn', '3月31日', 'calendar.year-missing'],
  ['reported', '2026-13', 'calendar.unreadable'],
  ['reported', '1-9月', 'calendar.year-missing'],
  ['isKey', '省重点', 'value.flag-unreadable'],
  ['code', '长'.repeat(201), 'value.text-too-long'],
  ['remark', '长'.repeat(2001), 'value.text-too-long'],
])('what cannot be taken, %s %j, is refused: %s', (name, offered, code) => {
  expect(take(name, offered)).toBe(code)
})
