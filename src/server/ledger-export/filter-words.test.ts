import { expect, test } from 'vitest'
import type { Condition } from '#domain/condition/condition.ts'
import type { Locale } from '#i18n/locale.ts'
import { translatorFor } from '#i18n/translate.ts'
import { filterWords } from './filter-words.ts'
import { knownCity, openWithOwnFields } from './testing/known-city.ts'
import { writtenNames } from './written-names.ts'

function said(condition: Condition, locale: Locale = 'zh-Hans'): string {
  const words = { say: translatorFor(locale), open: openWithOwnFields, written: writtenNames(knownCity, locale) }
  return filterWords(condition, openWithOwnFields('project'), words)
}

test.each<[Condition, string, string]>([
  [
    { field: 'totalInvestment', operator: '>=', value: '10000' },
    '总投资不低于10,000万元',
    'Total investment at least 10,000 10k CNY',
  ],
  [{ field: 'place', operator: 'within', value: '350582' }, '所在地区在晋江市范围内', 'Place is in Jinjiang'],
  [{ field: 'name', operator: 'contains', value: '机械' }, '项目名称包含“机械”', 'Project contains “机械”'],
  [
    { field: 'category', operator: 'in', value: ['park', 'industry'] },
    '项目类别是园区建设、产业项目',
    'Kind is Park construction, Industrial',
  ],
  [{ field: 'startedOn', operator: 'empty', value: true }, '开工日期为空', 'Started is empty'],
  [{ field: 'startedOn', operator: '<', value: '2026-03-01' }, '开工日期早于2026-03-01', 'Started before 2026-03-01'],
  [
    { field: 'startedOn', operator: '>', value: { field: 'startPlannedOn' } },
    '开工日期晚于计划开工日期',
    'Started after Planned start',
  ],
  [{ field: 'isKey', operator: '!=', value: true }, '重点项目：否', 'Key project: No'],
])('a filter is said as an officer would say it: %j', (condition, chinese, english) => {
  expect([said(condition), said(condition, 'en')]).toEqual([chinese, english])
})

test('a filter on the row that a reference names is said in the words of its own ledger', () => {
  const inPark: Condition = {
    field: 'park',
    operator: 'refers-to',
    value: { field: 'isPilot', operator: '=', value: true },
  }
  expect(said(inPark)).toMatch(/^所在园区的.+：是$/)
})

test('a group inside a group stands in brackets', () => {
  const condition: Condition = {
    all: [
      { field: 'place', operator: 'within', value: '350582' },
      {
        any: [
          { field: 'startedOn', operator: 'empty', value: true },
          { field: 'landOn', operator: 'empty', value: true },
        ],
      },
    ],
  }
  expect(said(condition)).toBe('所在地区在晋江市范围内，并且（开工日期为空，或者供地日期为空）')
  expect(said({ not: condition })).toBe('不是（所在地区在晋江市范围内，并且（开工日期为空，或者供地日期为空））')
})

test('no condition is every row, and a choice among nothing is none', () => {
  expect([said({ all: [] }), said({ any: [] })]).toEqual(['全部记录', '没有记录'])
})
