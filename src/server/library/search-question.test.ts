import { expect, test } from 'vitest'
import { askedWords } from './search-question.ts'

test('pinyin initials of a word of the field are searched as that word and its synonyms', async () => {
  const [word] = await askedWords('BZCF')
  expect(word).toMatchObject({ word: 'bzcf', letters: 'bzcf' })
  expect(word?.variants).toContain('标准厂房')
})

test('a word is searched by its synonyms too, and letters that abbreviate nothing by themselves alone', async () => {
  const [known, unknown] = await askedWords('標準廠房 qqq')
  expect(known?.synonyms).toContain('通用厂房')
  expect(unknown?.synonyms).toEqual([])
})
