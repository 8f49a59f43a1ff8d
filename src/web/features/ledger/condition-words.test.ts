import { expect, test } from 'vitest'
import type { Condition } from '#domain/condition/condition.ts'
import { openLedger } from '#domain/ledger/ledger.ts'
import { project } from '#domain/ledgers/project.ts'
import type { Locale } from '#i18n/locale.ts'
import { translatorFor } from '#i18n/translate.ts'
import { conditionWords } from './condition-words.ts'

const ledger = openLedger(project)

function said(condition: Condition, locale: Locale = 'zh-Hans'): string {
  return conditionWords(condition, ledger, {
    t: translatorFor(locale),
    naming: ({ zh, en }) => (locale === 'en' ? en : zh),
    names: { places: { '350582': '晋江市' }, organisations: {}, references: {} },
    ledgerNamed: () => ledger,
  })
}

test.each<[Condition, string, string]>([
  [
    { field: 'totalInvestment', operator: '>=', value: '10000' },
    '总投资不低于10,000万元',
    'Total investment at least 10,000 10k CNY',
  ],
  [{ field: 'place', operator: 'within', value: '350582' }, '所在地区在晋江市范围内', 'Place is in 晋江市'],
  [{ field: 'name', operator: 'contains', value: '机械' }, '项目名称包含“机械”', 'Project contains “机械”'],
  [
    { field: 'category', operator: 'in', value: ['park', 'industry'] },
    '项目类别是园区建设、产业项目',
    'Kind is Park construction, Industrial',
  ],
  [{ field: 'startedOn', operator: 'empty', value: true }, '开工日期为空', 'Started is empty'],
  [
    { field: 'startPlannedOn', operator: '<', value: { today: -30, unit: 'day' } },
    '计划开工日期早于30天前',
    'Planned start before 30 days ago',
  ],
  [
    { field: 'startedOn', operator: '>', value: { field: 'startPlannedOn' } },
    '开工日期晚于计划开工日期',
    'Started after Planned start',
  ],
  [{ field: 'isKey', operator: '=', value: true }, '重点项目：是', 'Key project: Yes'],
])('a condition is said as an officer would say it: %j', (condition, chinese, english) => {
  expect(said(condition)).toBe(chinese)
  expect(said(condition, 'en')).toBe(english)
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
