import { expect, test } from 'vitest'
import { type Ledger, openLedger } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import type { Locale } from '#i18n/locale.ts'
import { translatorFor } from '#i18n/translate.ts'
import type { ConditionWords } from '../ledger/filter/condition-words.ts'
import { checkSentence, checkText } from './check-sentence.ts'

const ledgers = new Map(ledgerDefinitions.map((definition) => [definition.name, openLedger(definition)]))

function ledgerOf(name: string): Ledger {
  const ledger = ledgers.get(name)
  if (!ledger) throw new Error(`there is no ledger ${name}`)
  return ledger
}

function wordsIn(locale: Locale): ConditionWords {
  return {
    t: translatorFor(locale),
    naming: ({ zh, en }) => (locale === 'en' ? en : zh),
    names: { places: {}, organisations: {}, references: {} },
    ledgerNamed: (name) => ledgers.get(name),
  }
}

test.each([
  [
    'park',
    { field: 'openedOn', operator: '<', value: { field: 'startedOn' } },
    '投用日期早于开工日期',
    'In use before Started',
  ],
  [
    'park',
    { field: 'apart.landArea', operator: '>=', value: '1000' },
    '用地面积与修改前相差的倍数不低于1,000倍',
    'times by which Land differs from before the change at least 1,000 ×',
  ],
  [
    'project-month',
    { field: 'investedTotal', operator: '<', value: { field: 'earlier.investedTotal' } },
    '开工以来累计完成投资小于上一次报送的开工以来累计完成投资',
    'Done since the start less than Done since the start as last reported',
  ],
  [
    'project-month',
    {
      all: [
        { field: 'firstOfYear', operator: '=', value: false },
        { field: 'rise.invested', operator: '>', value: '0' },
      ],
    },
    '报告月份是一月：否，并且本月完成投资比上月增加的数大于0万元',
    'the month reported is January: No and rise of Done this month since the month before more than 0 10k CNY',
  ],
  [
    'project-month',
    { field: 'investedTotal', operator: '>', value: { field: 'project.totalInvestment' } },
    '开工以来累计完成投资大于项目的总投资',
    'Done since the start more than Total investment of the Project',
  ],
] as const)('when a check of %s speaks is said as an officer would: %j', (name, condition, chinese, english) => {
  const said = (locale: Locale) => checkSentence(JSON.stringify(condition), ledgerOf(name), wordsIn(locale))
  expect(said('zh-Hans')).toBe(chinese)
  expect(said('en')).toBe(english)
})

test('a word in what a check says is named where there is no row', () => {
  const said = checkText('低于上一次报送（{earlierMonth.invested}）。', ledgerOf('project-month'), wordsIn('zh-Hans'))
  expect(said).toBe('低于上一次报送（上一次报送本月完成投资的月份）。')
})

test('a condition in words that there are not is not said', () => {
  expect(
    checkSentence('{"field":"colour","operator":"=","value":"r"}', ledgerOf('park'), wordsIn('zh-Hans')),
  ).toBeNull()
})
