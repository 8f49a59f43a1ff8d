import { expect, test } from 'vitest'
import { namesInQuotes } from './quotations.ts'

test.each([
  ['实施“30%提升工程”和《十条》', ['“30%提升工程”', '《十条》']],
  ['他说“去年投产20家”', []],
  ['“今年要过亿元。”他说', []],
  ['“明年，再来三家”', []],
  ['「三舊」改造', ['「三舊」']],
])('of %s the names in quotation marks are %j', (sentence, names) => {
  expect(namesInQuotes(sentence).map(({ start, end }) => sentence.slice(start, end))).toEqual(names)
})
