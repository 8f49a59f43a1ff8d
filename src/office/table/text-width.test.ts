import { expect, test } from 'vitest'
import { linesIn, textWidth } from './text-width.ts'

test('a Chinese character takes two places, a letter one', () => {
  expect(textWidth('总投资（万元）')).toBe(14)
  expect(textWidth('CNY 10k')).toBe(7)
})

test('a text takes as many lines as it has, and more where the cell is narrow', () => {
  expect(linesIn('', 10)).toBe(1)
  expect(linesIn('一行\n两行', 10)).toBe(2)
  expect(linesIn('十二个字的一行文字在这里', 10)).toBe(3)
})
