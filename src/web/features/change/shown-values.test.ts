import { expect, test } from 'vitest'
import { exact, sumExact, toText } from '#domain/quantity/exact.ts'
import { shownValues } from './shown-values.ts'

const effect = (value: string) => ({ value, exactly: '1' })

test('decimals that end are written out, all as many of them', () => {
  // 12.5 + 0.125 − 0.5 = 12.125: three decimals for all.
  expect(shownValues('12.5', '12.125', [effect('0.125'), effect('-0.5')])).toEqual({
    places: 3,
    isRounded: false,
    effects: ['0.125', '-0.5'],
    total: '-0.375',
  })
})

test('rounded parts still add up to the difference of the rounded ends', () => {
  // 50 % + 3 × 5.55…% = 66.66…%: written 50.00 and 66.67, so the parts have to make 16.67, not 3 × 5.56 = 16.68.
  const part = effect('5.55555555555555555556')
  const { places, isRounded, effects, total } = shownValues('50', '66.66666666666666666667', [part, part, part])
  expect([places, isRounded, total]).toEqual([2, true, '16.67'])
  expect(toText(sumExact(effects.map((one) => exact(one ?? '0'))))).toBe('16.67')
})

test('a part so small that two decimals would hide it is given more', () => {
  const { places, effects } = shownValues('1', '1.00033333333333333333', [effect('0.00033333333333333333')])
  expect([places, effects]).toEqual([4, ['0.0003']])
})

test('what cannot be told stays untold', () => {
  expect(shownValues(null, '3', [null, null])).toMatchObject({ effects: [null, null], total: null })
})
