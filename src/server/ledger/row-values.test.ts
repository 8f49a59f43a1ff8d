import { describe, expect, test } from 'vitest'
import type { FieldValue } from '#domain/condition/word.ts'
import { amount, choice, day, flag, month, note, place, text } from '#domain/ledger/field.ts'
import { defineLedger, openLedger } from '#domain/ledger/ledger.ts'
import { changedFields, emptyFields, mergeValues } from './row-values.ts'

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

  test('what a text says beyond its value is kept beside it', () => {
    const { values, written } = mergeValues(ledger, standing, { area: '约70', profit: '3.5', remark: '新' })
    expect(values).toMatchObject({ area: '70', profit: '3.5' })
    expect(written).toEqual({ area: '约70' })
  })

  test('values that were read before are taken as they are', () => {
    expect(mergeValues(ledger, standing, { area: '70' }, true)).toMatchObject({ values: { area: '70' }, written: {} })
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
