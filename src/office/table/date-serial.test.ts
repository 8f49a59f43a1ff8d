import { expect, test } from 'vitest'
import { dateSerialOf, readDateSerial } from './date-serial.ts'

// Serial numbers as Excel shows them in a cell of format General.
test.each([
  ['1', '1900-01-01'],
  ['59', '1900-02-28'],
  ['61', '1900-03-01'],
  ['45560', '2024-09-25'],
  ['2958465', '9999-12-31'],
  ['45560.5', '2024-09-25T12:00:00'],
  ['45560.999999999', '2024-09-26'],
])('day %s of the 1900 system is %s', (serial, date) => {
  expect(readDateSerial(serial, 'day', 1900)).toBe(date)
})

test('the 1904 system counts 1462 days less', () => {
  expect(readDateSerial('44098', 'day', 1904)).toBe('2024-09-25')
})

test('a format that shows less of the date gives less', () => {
  expect(readDateSerial('45560', 'month', 1900)).toBe('2024-09')
  expect(readDateSerial('45560', 'year', 1900)).toBe('2024')
})

test.each(['0', '-1', '60', '2958466', '2958465.999999999', '99999999'])('day %s is no date', (serial) => {
  expect(readDateSerial(serial, 'day', 1900)).toBeNull()
})

test('a date goes to its serial and back', () => {
  expect(dateSerialOf('2024-02-29')).toBe(45_351)
  expect(readDateSerial('45351', 'day', 1900)).toBe('2024-02-29')
})

test.each(['2023-02-29', '2024-13-01', '1900-02-28', '2024-9-5', '2024-09', '第三季度', ''])(
  '%o is written as text, not as a date',
  (text) => {
    expect(dateSerialOf(text)).toBeNull()
  },
)
