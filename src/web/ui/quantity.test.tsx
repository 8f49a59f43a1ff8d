import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Locale } from '#i18n/locale.ts'
import { translatorFor } from '#i18n/translate.ts'
import { LocaleProvider } from '../app/locale-context.tsx'
import { LightMark } from './light-mark.tsx'
import { Quantity, type QuantityProps } from './quantity.tsx'

function textOf(element: React.ReactElement, locale: Locale = 'zh-Hans'): string {
  const markup = renderToStaticMarkup(<LocaleProvider initial={translatorFor(locale)}>{element}</LocaleProvider>)
  return markup.replace(/<[^>]+>/g, '')
}

test.each<[QuantityProps, Locale, string]>([
  [{ value: '2535', unit: '亿元' }, 'zh-Hans', '2,535亿元'],
  [{ value: '2535', unit: '亿元' }, 'zh-Hant', '2,535億元'],
  [{ value: '2100', unit: '万㎡', comparator: '>' }, 'zh-Hans', '＞2,100万㎡'],
  [{ value: '2300', unit: '亩', comparator: '~' }, 'en', 'about2,300mu'],
  [{ value: '60', valueHigh: '80', unit: '%' }, 'zh-Hans', '60–80%'],
  [{ value: '9007199254740993.5', unit: '元' }, 'zh-Hans', '9,007,199,254,740,993.5元'],
  [{ value: '12.345', places: 1 }, 'zh-Hans', '12.3'],
])('a quantity keeps its digits, its bound and its unit: %j in %s', (props, locale, expected) => {
  expect(textOf(<Quantity {...props} />, locale)).toBe(expected)
})

test('a figure that does not exist says so instead of showing zero', () => {
  expect(textOf(<Quantity value={null} absent="not-split" />)).toBe('未分解')
  expect(textOf(<Quantity value={null} absent="not-reported" />, 'en')).toBe('Not reported')
})

test('a light is a shape and a word, whatever its colour', () => {
  expect(textOf(<LightMark light="red" />)).toBe('■滞后')
  expect(textOf(<LightMark light="amber" word={false} />, 'en')).toBe('▲At risk')
})
