import { expect, test } from 'vitest'
import { isCertain, mendedText } from './mended-text.ts'

const draft = '全市纳统440户，投产2.1亿元。'

const aFinding = (quote: string, replacement: string | null) => {
  const start = draft.indexOf(quote)
  return {
    id: quote,
    start,
    end: start + quote.length,
    expected: { replacement, certain: true },
  }
}

test('only what was chosen is replaced, where it stands, and the rest of the draft stays as it was written', () => {
  const findings = [aFinding('440户', '439户'), aFinding('2.1亿元', '2.4亿元')]
  expect(mendedText(draft, findings, ['440户'])).toBe('全市纳统439户，投产2.1亿元。')
  expect(mendedText(draft, findings, ['2.1亿元', '440户'])).toBe('全市纳统439户，投产2.4亿元。')
  expect(mendedText(draft, findings, [])).toBe(draft)
})

test('a finding without a right figure replaces nothing', () => {
  expect(mendedText(draft, [aFinding('440户', null)], ['440户'])).toBe(draft)
})

test('only what the server calls certain is replaced unread', () => {
  const certain = aFinding('440户', '439户')
  expect(isCertain(certain)).toBe(true)
  expect(isCertain({ ...certain, expected: { replacement: '439户', certain: false } })).toBe(false)
  expect(isCertain({ ...certain, expected: { replacement: null, certain: true } })).toBe(false)
  expect(isCertain({ ...certain, expected: null })).toBe(false)
})
