import { expect, test } from 'vitest'
import { knownCity } from './testing/known-city.ts'
import { writtenNames } from './written-names.ts'

const chinese = writtenNames(knownCity, 'zh-Hans')
const english = writtenNames(knownCity, 'en')

test('a place that no other shares its name with is written by its name, in the language of the file', () => {
  expect(chinese.place('350582')).toBe('晋江市')
  expect(english.place('350582')).toBe('Jinjiang')
  expect(english.place('350583102')).toBe('水头镇')
})

test('two towns of one name are told apart by their counties', () => {
  expect(chinese.place('350582101')).toBe('晋江市新镇')
  expect(chinese.place('350583101')).toBe('南安市新镇')
})

test('two rows of one title are written by their keys', () => {
  expect(chinese.reference('park', 'park-1')).toBe('晋江市经济开发区')
  expect(chinese.reference('park', 'park-3')).toBe('A-003')
  expect(chinese.reference('park', 'park-5')).toBe('A-004／2026-03')
})

test('where no name decides, and where nobody knows a name, the id stands there', () => {
  expect([chinese.organisation('twin-1'), chinese.organisation('twin-2')]).toEqual(['twin-1', 'twin-2'])
  expect([chinese.place('999'), chinese.reference('park', 'gone')]).toEqual(['999', 'gone'])
})

test('an organisation is written in English where it has such a name', () => {
  expect(english.organisation('industry')).toBe('Industry Bureau')
  expect(english.organisation('industry-branch')).toBe('市工业和信息化局园区科')
})
