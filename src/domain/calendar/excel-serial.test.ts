import { expect, test } from 'vitest'
import { readExcelSerial } from './excel-serial.ts'

const workbookYears = { first: 1900, last: 9999 }

// As a workbook shows them: 1 = 1900-01-01, 59 = 1900-02-28, 61 = 1900-03-01, 2958465 = 9999-12-31.
test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [45560, '2024-09-25'],
  [45560.99, '2024-09-25'],
  [2_958_465, '9999-12-31'],
  [2_958_465.5, '9999-12-31'],
])('the serial %d is %s', (serial, date) => {
  expect(readExcelSerial(serial, workbookYears)).toBe(date)
})

test.each([60, 60.5, 0, 0.5, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])(
  'the serial %d is no day',
  (serial) => {
    expect(readExcelSerial(serial, workbookYears)).toHaveProperty('code', 'calendar.unreadable')
  },
)

test('a count that stands where a date should is refused by its year', () => {
  expect(readExcelSerial(2024)).toHaveProperty('code', 'calendar.year-out-of-range')
})
