import { expect, test } from 'vitest'
import { translatorFor } from '#i18n/translate.ts'
import { spanText } from './span-text.ts'

const chinese = translatorFor('zh-Hans')
const asOf = '2026-10-31'

test('what adds up is said of its period, what stands of the day at its end', () => {
  const period = '2026-01..2026-09'
  expect(spanText(chinese, { standsAtEnd: false, period, asOf })).toBe('2026年1–9月')
  expect(spanText(chinese, { standsAtEnd: true, period, asOf })).toBe('截至2026年9月30日')
  expect(spanText(translatorFor('en'), { standsAtEnd: true, period, asOf })).toBe('as of 30 Sep 2026')
})

test('of a period that has not ended it is the day up to which anything is known', () => {
  expect(spanText(chinese, { standsAtEnd: true, period: '2026-Q4', asOf })).toBe('截至2026年10月31日')
})
