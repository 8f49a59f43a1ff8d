import { expect, test } from 'vitest'
import { displayOfBuiltInFormat, displayOfFormatCode } from './number-format.ts'

test.each([
  ['General', 'plain'],
  ['#,##0.00_);[Red]\\(#,##0.00\\)', 'plain'],
  ['0.00E+00', 'plain'],
  ['0.0"亿元"', 'plain'],
  ['0"day"', 'plain'],
  ['[>=10000]0.0,"万"', 'plain'],
  ['@', 'plain'],
  ['h:mm:ss', 'plain'],
  ['[h]:mm', 'plain'],
  ['[mm]:ss', 'plain'],
  ['上午/下午h"时"mm"分"', 'plain'],
  ['0%', 'percent'],
  ['0.00%;[Red]-0.00%', 'percent'],
  ['0"%"', 'plain'],
  ['yyyy-mm-dd', 'day'],
  ['yyyy\\-mm\\-dd;@', 'day'],
  ['[$-804]yyyy"年"m"月"d"日";@', 'day'],
  ['m/d/yy h:mm', 'day'],
  ['m"月"d"日"', 'day'],
  ['[$-804]aaaa;@', 'day'],
  ['yyyy"年"m"月"', 'month'],
  ['[DBNum1][$-804]yyyy"年"m"月";@', 'month'],
  ['mmm-yy', 'month'],
  ['m"月"', 'month'],
  ['e"年"m"月"', 'month'],
  ['yyyy"年"', 'year'],
])('the format %s shows a %s', (code, display) => {
  expect(displayOfFormatCode(code)).toBe(display)
})

test('built-in formats are known, those of Chinese programs too', () => {
  expect([0, 9, 14, 17, 27, 31, 32, 49, 57, 58].map(displayOfBuiltInFormat)).toEqual([
    'plain',
    'percent',
    'day',
    'month',
    'month',
    'day',
    'plain',
    'plain',
    'month',
    'day',
  ])
  expect(displayOfBuiltInFormat(164)).toBeNull()
})
