import { expect, test } from 'vitest'
import { type Findable, findMatches } from './quick-find-match.ts'

const place = (text: string, ...words: string[]): Findable => ({ key: text, kind: 'place', text, detail: '', words })
const all = [
  place('石狮市', 'sss', '350581', 'Shishi'),
  place('晋江市', 'jjs', '350582', 'Jinjiang'),
  place('晋江市磁灶镇', 'jjsczz'),
]

test('a place is found by its pinyin initials, the exact ones first', () => {
  expect(findMatches(all, 'jjs', 5).map((one) => one.text)).toEqual(['晋江市', '晋江市磁灶镇'])
})

test('a place is found by part of its name, its code or its English name', () => {
  expect(findMatches(all, '石狮', 5)[0]?.text).toBe('石狮市')
  expect(findMatches(all, '350582', 5)[0]?.text).toBe('晋江市')
  expect(findMatches(all, 'shishi', 5)[0]?.text).toBe('石狮市')
})

test('several words must all match', () => {
  expect(findMatches(all, '晋江 磁灶', 5).map((one) => one.text)).toEqual(['晋江市磁灶镇'])
  expect(findMatches(all, '晋江 泉港', 5)).toEqual([])
})

test('before anything is typed the first ones are offered', () => {
  expect(findMatches(all, '  ', 2)).toHaveLength(2)
})
