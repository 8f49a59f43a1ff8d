import { describe, expect, test } from 'vitest'
import type { FieldValue } from '#domain/condition/word.ts'
import { isProblem } from '#domain/errors.ts'
import { amount, choice, day, flag, month, note, place, text } from '#domain/ledger/field.ts'
import { defineLedger, openLedger } from '#domain/ledger/ledger.ts'
import { changedFields, emptyFields, keepableValue, mergeValues } from './row-values.ts'

const ledger = openLedger(
  defineLedger({
    ...{ name: 'plot', zh: '地块', en: 'Plot', about: { zh: '一块地', en: 'One plot' }, source: '测试' },
    ...{ key: ['code'], title: 'code', place: 'place', month: null },
    sections: [
      {
        ...{ zh: '基本', en: 'Basics' },
        fields: {
          code: text({ zh: '编号', en: 'Code', required: true }),
          place: place({ zh: '地区', en: 'Place', required: true }),
          use: choice({ zh: '用途', en: 'Use', choices: [{ code: 'factory', zh: '厂房', en: 'Factory' }] }),
          area: amount({ zh: '面积', en: 'Area', unit: '亩', decimals: 2, adds: true }),
          profit: amount({ zh: '利润', en: 'Profit', unit: '万元', decimals: 4, adds: true, mayBeNegative: true }),
          soldOn: day({ zh: '出让日期', en: 'Sold' }),
          reported: month({ zh: '月份', en: 'Month' }),
          isKey: flag({ zh: '重点', en: 'Key' }),
          remark: note({ zh: '备注', en: 'Remark' }),
        },
      },
    ],
  }),
  [{ name: 'street', field: text({ zh: '街道', en: 'Street' }) }],
)

/** The value as kept, or the code of the problem. */
function keep(name: string, value: FieldValue): FieldValue {
  const field = ledger.fields.get(name)
  if (!field) throw new Error(`no field ${name}`)
  const kept = keepableValue(field, value)
  return isProblem(kept) ? kept.code : kept
}

describe('a value is kept in the writing of its kind', () => {
  test.each<[string, FieldValue, FieldValue]>([
    ['code', '  A-1 ', 'A-1'],
    ['code', '   ', null],
    ['code', '一行\n两行', '一行两行'],
    ['remark', '一行\r\n两行', '一行\n两行'],
    ['area', '0012.50', '12.5'],
    ['area', '-0', '0'],
    ['profit', '-3.25', '-3.25'],
    ['soldOn', '2026-02-28', '2026-02-28'],
    ['reported', '2026-09', '2026-09'],
    ['isKey', false, false],
    ['use', 'factory', 'factory'],
    ['place', '350582', '350582'],
    ['extra.street', '世纪大道', '世纪大道'],
    ['isKey', null, null],
    ['area', '', null],
  ])('%s %j becomes %j', (name, offered, kept) => {
    expect(keep(name, offered)).toBe(kept)
  })
})

describe('a value that its kind does not allow is refused, not mended', () => {
  test.each<[string, FieldValue, string]>([
    ['area', '12.345', 'value.decimals'],
    ['area', '-1', 'value.negative'],
    ['area', '1,200', 'quantity.unreadable'],
    ['area', '约70', 'quantity.unreadable'],
    ['area', '1e3', 'quantity.unreadable'],
    ['area', true, 'quantity.unreadable'],
    ['area', '1234567890123456', 'value.too-large'],
    ['use', '厂房', 'value.choice-unknown'],
    ['soldOn', '2026-02-30', 'calendar.unreadable'],
    ['soldOn', '2205-01-01', 'calendar.year-out-of-range'],
    ['reported', '2026-13', 'calendar.unreadable'],
    ['reported', '2026-9', 'calendar.unreadable'],
    ['reported', '2026-09-01', 'calendar.unreadable'],
    ['isKey', '是', 'value.flag-unreadable'],
    ['code', '长'.repeat(201), 'value.text-too-long'],
    ['remark', '长'.repeat(2001), 'value.text-too-long'],
  ])('%s %j: %s', (name, offered, code) => {
    expect(keep(name, offered)).toBe(code)
  })
})

describe('given values over those of the version before', () => {
  const before = Object.fromEntries([...ledger.fields.keys()].map((name) => [name, null] as const))
  const standing = { ...before, code: 'A-1', place: '350582', area: '12.5' }

  test('what is not named stays, what is named empty is emptied', () => {
    const { values, problems } = mergeValues(ledger, standing, { area: '', remark: '新' })
    expect(problems).toEqual([])
    expect(values).toEqual({ ...standing, area: null, remark: '新' })
    expect(changedFields(ledger, standing, values)).toEqual(['area', 'remark'])
  })

  test('the same amount in another writing is no change', () => {
    expect(changedFields(ledger, standing, mergeValues(ledger, standing, { area: '12.50' }).values)).toEqual([])
  })

  test('a value that cannot be taken leaves the earlier one, and every problem names its field', () => {
    const { values, problems } = mergeValues(ledger, standing, { area: '-1', soldOn: '明天' })
    expect(values).toEqual(standing)
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'area value.negative',
      'soldOn calendar.unreadable',
    ])
  })

  test('an old value that would not be taken today does not keep the row from being saved elsewhere', () => {
    const old = { ...standing, use: 'abolished' }
    expect(mergeValues(ledger, old, { use: 'abolished', remark: '新' }).problems).toEqual([])
  })

  test('a field that the ledger does not have is refused', () => {
    expect(() => mergeValues(ledger, standing, { nonsense: '1' })).toThrow('ledger.field-unknown')
    expect(() => mergeValues(ledger, standing, { street: '1' })).toThrow('ledger.field-unknown')
  })

  test('a new row has every field, the ones not named empty', () => {
    expect(mergeValues(ledger, null, { code: 'B' }).values).toEqual({ ...before, code: 'B' })
  })
})

test('a required field may not stay empty in a new row, nor become empty in an old one; an old gap is no obstacle', () => {
  const fieldsOf = (earlier: Record<string, FieldValue> | null, now: Record<string, FieldValue>) =>
    emptyFields(ledger, earlier, { code: null, place: null, ...now }).map(({ field }) => field)
  expect(fieldsOf(null, { code: 'A' })).toEqual(['place'])
  expect(fieldsOf({ code: 'A', place: '350582' }, { place: '350582' })).toEqual(['code'])
  expect(fieldsOf({ code: 'A', place: null }, { code: 'B' })).toEqual([])
})
