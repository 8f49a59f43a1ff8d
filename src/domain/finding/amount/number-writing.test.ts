import { expect, test } from 'vitest'
import { toText } from '../../quantity/exact.ts'
import { readWrittenNumber, scaleFactor } from './number-writing.ts'

test.each([
  ['2600多', '> 2600'],
  ['两万多', '> 20000'],
  ['200多万', '> 2000000'],
  ['十几', '> 10'],
  ['四万来', '~ 40000'],
  ['一千七百', '= 1700'],
])('%s is %s', (text, line) => {
  const number = readWrittenNumber(text)
  expect(number && `${number.vague ?? '='} ${toText(number.value)}`).toBe(line)
})

test.each(['三五', '几十', '0595', '', '1'.repeat(40)])('of %s no number can be told', (text) => {
  expect(readWrittenNumber(text)).toBeNull()
})

test('a scale lends its factor to the other members of a list', () => {
  expect(readWrittenNumber('3.1万')?.scale).toBe('万')
  expect(toText(scaleFactor('万亿'))).toBe('1000000000000')
})
