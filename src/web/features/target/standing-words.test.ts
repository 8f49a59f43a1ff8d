import { expect, test } from 'vitest'
import { translatorFor } from '#i18n/translate.ts'
import { paceSigned, paceWords } from './standing-words.ts'

const say = translatorFor('zh-Hans')

test('points behind 序时进度 are said in words', () => {
  expect(paceWords(say, '12.04')).toBe('落后 12.0 点')
  expect(paceWords(say, '-3.06')).toBe('领先 3.1 点')
  expect(paceWords(say, '0')).toBe('与序时持平')
  expect(paceWords(say, null)).toBeNull()
})

test('in a column behind is minus and ahead is plus', () => {
  expect(paceSigned('12.04')).toBe('−12.0')
  expect(paceSigned('-3.06')).toBe('+3.1')
  expect(paceSigned('0.04')).toBe('0.0')
})
