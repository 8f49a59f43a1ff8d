import { expect, test } from 'vitest'
import { sortKey } from './sort-key.ts'

test.each([
  ['晋江市', 'jin4 jiang1 shi4'],
  ['重庆长乐厦门', 'chong2 qing4 chang2 le4 xia4 men2'],
  ['华为A区3#', 'hua2 wei4 a qu1 3#'],
  ['AB-12', 'ab-12'],
  ['', ''],
])('%s sorts as %s', (name, key) => {
  expect(sortKey(name)).toBe(key)
})

test('a character sorts alike whatever its tone in speech', () => {
  expect([sortKey('一期'), sortKey('第一')]).toEqual(['yi1 qi1', 'di4 yi1'])
})
