import { expect, test } from 'vitest'
import { nameOf, placeName, shortPlaceName } from './names.ts'

const jinjiang = { name: '晋江市', nameHant: '晉江市', nameEn: 'Jinjiang' }
const zone = { name: '泉州台商投资区', nameHant: '泉州臺商投資區', nameEn: 'Quanzhou Taiwanese Investment Zone' }

test('a place is named in the language of the reader', () => {
  expect(placeName(jinjiang, 'zh-Hans')).toBe('晋江市')
  expect(placeName(jinjiang, 'zh-Hant')).toBe('晉江市')
  expect(placeName(jinjiang, 'en')).toBe('Jinjiang')
  expect(placeName({ ...jinjiang, nameHant: null, nameEn: null }, 'en')).toBe('晋江市')
})

test('a tile shows the county without its kind', () => {
  expect(shortPlaceName(jinjiang, 'zh-Hans')).toBe('晋江')
  expect(shortPlaceName(jinjiang, 'zh-Hant')).toBe('晉江')
  expect(shortPlaceName(zone, 'zh-Hans')).toBe('台商区')
  expect(shortPlaceName(zone, 'en')).toBe('Taiwanese Zone')
  expect(shortPlaceName({ name: '泉州开发区', nameHant: null, nameEn: null }, 'zh-Hans')).toBe('开发区')
})

test('an indicator or an office is named in Traditional where that differs', () => {
  expect(nameOf({ name: '规上企业', nameHant: '規上企業', nameEn: null }, 'zh-Hant')).toBe('規上企業')
  expect(nameOf({ name: '投入', nameEn: null }, 'zh-Hant')).toBe('投入')
})

test('an indicator without an English name keeps its Chinese one', () => {
  expect(nameOf({ name: '产值', nameEn: null }, 'en')).toBe('产值')
})
