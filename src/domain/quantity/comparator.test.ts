import { expect, test } from 'vitest'
import { comparators, meets, type Truth } from './comparator.ts'
import { exact } from './exact.ts'

/** `>2000`, `3..5`, `~10` … as a stated number. */
function stated(text: string) {
  const [, sign = '=', value = '', high] = /^(>=|<=|>|<|~|=)?([\d.-]+?)(?:\.\.([\d.]+))?$/.exec(text) ?? []
  const comparator = comparators.find((one) => one === sign)
  if (comparator === undefined) throw new Error(text)
  return { comparator, value: exact(value), valueHigh: high === undefined ? null : exact(high) }
}

test.each<[string, string, Truth]>([
  ['1000', '>=1000', true],
  ['999', '>=1000', false],
  ['1000', '>1000', false],
  ['1000', '<=1000', true],
  ['1000', '<1000', false],
  ['100', '=100', true],
  ['120', '=100', false],
  // bounds: every number that the statement allows must do
  ['>2000', '>=2000', true],
  ['>2000', '>2000', true],
  ['>=2000', '>2000', 'unknown'],
  ['>2000', '>=2100', 'unknown'],
  ['>2000', '<=2000', false],
  ['>=2000', '<=2000', 'unknown'],
  ['<50', '>=50', false],
  ['<=50', '<=60', true],
  ['<50', '>=40', 'unknown'],
  ['>2000', '=2100', 'unknown'],
  ['>2000', '=1900', false],
  // approximations decide nothing
  ['~1000', '>=900', 'unknown'],
  ['~1000', '<=10', 'unknown'],
  ['1000', '~1000', true],
  ['1001', '~1000', 'unknown'],
  // ranges include both ends
  ['4', '3..5', true],
  ['5', '3..5', true],
  ['5.01', '3..5', false],
  ['3..5', '>=3', true],
  ['3..5', '>=4', 'unknown'],
  ['3..5', '>5', false],
  ['3..5', '2..6', true],
  ['3..5', '5..6', 'unknown'],
])('%s against %s is %s', (observation, target, truth) => {
  const { comparator, value, valueHigh } = stated(target)
  expect(meets(stated(observation), comparator, value, valueHigh)).toBe(truth)
})
