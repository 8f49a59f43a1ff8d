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

// How claims and groups are joined into a sentence is the domain's; here are the words of the screens: units, names, days counted from today.
test.each<[Condition, string, string]>([
  [
    { field: 'totalInvestment', operator: '>=', value: '10000' },
    '总投资不低于10,000万元',
    'Total investment at least 10,000 10k CNY',
  ],
  [{ field: 'place', operator: 'within', value: '350582' }, '所在地区在晋江市范围内', 'Place is in 晋江市'],
  [
    { field: 'startPlannedOn', operator: '<', value: { today: -30, unit: 'day' } },
    '计划开工日期早于30天前',
    'Planned start before 30 days ago',
  ],
  [{ field: 'isKey', operator: '=', value: true }, '重点项目：是', 'Key project: Yes'],
])('a filter is said in the words of the screens: %j', (condition, chinese, english) => {
  expect(said(condition)).toBe(chinese)
  expect(said(condition, 'en')).toBe(english)
})
