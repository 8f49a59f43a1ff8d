import { expect, test } from 'vitest'
import { translator } from '#i18n/translator.ts'
import { zhHans } from '#i18n/zh-hans.ts'
import { decimalsShown } from './decimals-shown.ts'
import { figureText, valueText } from './value-text.ts'

const t = translator('zh-Hans', zhHans)

test('a total is shown to its last digit, a quotient that does not end at two decimals', () => {
  expect(decimalsShown('2162.1611')).toEqual({})
  expect(decimalsShown('51.707891637220259128')).toEqual({ places: 2 })
})

test.each([
  ['1269300', '万元', '1,269,300万元'],
  ['51.707891637220259128', '%', '51.71%'],
  ['80.00', '%', '80%'],
  [null, '家', '未报送'],
])('the value %s in %s reads %s inside a sentence', (value, unit, text) => {
  expect(valueText(t, value, unit)).toBe(text)
})

test('a withheld figure says so inside a sentence, and not that nobody reported it', () => {
  const withheld = { why: 'few', least: 3 } as const
  expect(figureText(t, { value: null, withheld }, '万元')).toBe('不予显示')
  expect(figureText(t, { value: '12' }, '家')).toBe('12家')
})
