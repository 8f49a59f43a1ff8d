import { expect, test } from 'vitest'
import { isNumberCellText, toDecimalText, toPercentText } from './number-text.ts'

test.each([
  ['0.1', '0.1'],
  ['47.62', '47.62'],
  // 15 significant digits, as Excel shows a double
  ['47.620000000000005', '47.62'],
  ['0.30000000000000004', '0.3'],
  ['9.9999999999999995', '10'],
  ['123456789012345.6', '123456789012346'],
  ['1.5E3', '1500'],
  ['1.5e-3', '0.0015'],
  ['2.9999999999999999E-2', '0.03'],
  ['1E+20', '100000000000000000000'],
  ['-0.50', '-0.5'],
  ['-0', '0'],
  ['007', '7'],
  ['.5', '0.5'],
  ['5.', '5'],
  // a code of 18 digits written out in full loses nothing
  ['350502199001011234', '350502199001011234'],
])('a number written %s is %s', (written, text) => {
  expect(toDecimalText(written)).toBe(text)
})

test.each(['', '.', '-', 'abc', '1,5', '0x10', 'NaN', 'INF', '1E999', '1E99999', '1 2', '1'.repeat(401)])(
  '%o is no number',
  (written) => {
    expect(toDecimalText(written)).toBeNull()
  },
)

test.each([
  ['0.85', '85%'],
  ['0.855', '85.5%'],
  ['1', '100%'],
  ['0', '0%'],
  ['-0.05', '-5%'],
  ['0.0001', '0.01%'],
  ['12.5', '1250%'],
])('the ratio %s is shown as %s', (ratio, percent) => {
  expect(toPercentText(ratio)).toBe(percent)
})

test('only texts that come back unchanged may become number cells', () => {
  expect(['0', '-0.5', '47.62', '123456789012345', '0.000000000000001'].every(isNumberCellText)).toBe(true)
  const others = ['007', '1.50', '-0', '1e3', '+1', '', '1234567890123456', '0.1234567890123456', '1,000', ' 1', '１']
  expect(others.filter(isNumberCellText)).toEqual([])
})
