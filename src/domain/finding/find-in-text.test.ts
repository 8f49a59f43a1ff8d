import { expect, test } from 'vitest'
import { cleanText } from '../text/clean.ts'
import { findInText } from './find-in-text.ts'
import type { Lexicon, TextCard } from './text-card.ts'

const lexicon: Lexicon = {
  places: [{ id: 'p', code: '350582', name: '晋江市', nameHant: null, nameEn: null, kind: 'county', parentId: null }],
  indicators: [],
}
const card: TextCard = { title: null, published: null, event: null, place: null }

/** The Traditional characters of these tests. */
const simplified: Readonly<Record<string, string>> = { 開: '开', 項: '项', 個: '个', 億: '亿' }

function find(text: string) {
  const clean = cleanText(text, (character) => simplified[character] ?? character)
  return findInText(clean, card, lexicon)
}

/** What a rule could try in ever more ways: were one of them exponential, its text would not end within the time of a test. */
const repeated = [
  ['names in a list', '甲乙、', '共3家。'],
  ['towns and numbers dealt out', '晋江市、', '分别3家、4家。'],
  ['one park after another', '某某工业区、', '完成投资3亿元。'],
  ['words of reaching', '达到', '3%。'],
  ['parts of parts', '其中', '3家。'],
  ['openings without an end', '（“', '3家。'],
  ['bounds upon bounds', '不低于', '3家。'],
  ['marks of a list', '、和及', '3家。'],
  ['growth upon growth', '同比增长', '3%。'],
  ['numerals alone', '十百千万', '家。'],
] as const

test.each(repeated)('a text of nothing but %s is read to its end', (_, token, end) => {
  const findings = find(`${token.repeat(400)}${end}`)
  expect(findings.length).toBeLessThanOrEqual(2)
})

test('a finding points at the original, whatever was cleaned away', () => {
  const original = '全市新開工項(xiàng)目１２\n個，完成投資3.5億元。'
  const [first] = find(original)
  expect(first?.quote).toBe('１２\n個')
  expect(original.slice(first?.start, first?.end)).toBe(first?.quote)
})
