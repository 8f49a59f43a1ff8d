import { expect, test } from 'vitest'
import { rateAt, ratesOf } from './rate-words.ts'

/** What money right behind a word of the sentence is a rate of. */
function rateBehind(sentence: string, word: string) {
  return rateAt(ratesOf(sentence), sentence.indexOf(word) + word.length)
}

test('a rate lasts over clauses until money of another thing is named', () => {
  const sentence = '园区亩均税收翻一番，超过20万元，年产值80亿元'
  expect(rateBehind(sentence, '超过')).toBe('元/亩')
  expect(rateBehind(sentence, '年产值')).toBeNull()
})

test('before the first rate word money is plain', () => {
  expect(rateBehind('投资5亿元，每亩300万元', '投资')).toBeNull()
  expect(rateBehind('投资5亿元，每亩300万元', '每亩')).toBe('元/亩')
})
