import { expect, test } from 'vitest'
import { foldForSearch, searchedText, searchWord, tokensOf } from './search-words.ts'

test('tokens are single characters and neighbours, and neither letters nor signs join them', () => {
  expect(tokensOf('园区A区').toSorted()).toEqual(['区', '园', '园区'])
  expect(tokensOf('GDP 2026')).toEqual([])
})

test('a title is found by its syllables and by their first letters', () => {
  const { title, pinyin, initials, body } = searchedText('泉州市GDP方案（2026）', '正文GDP')
  expect(title).toBe('泉州市gdp方案(2026)')
  expect(pinyin).toContain('quanzhoushi')
  expect(initials).toMatch(/^qzs/)
  expect(body).toBe('正文GDP') // the text is shown as it is; only the statement folds it
})

test('folding keeps every character where it is', () => {
  const text = '（ＡBc，；：）！？İß'
  expect(foldForSearch(text)).toHaveLength(text.length)
})

test('a variant that holds another one is searched by that alone', () => {
  expect(searchWord('规模以上工业', ['规上', '规模以上', '规上工业'])).toEqual({
    variants: ['规上', '规模以上'],
    letters: null,
  })
  expect(searchWord("Xi'an", []).letters).toBe('xian')
  expect(searchWord('a', []).letters).toBeNull()
})
