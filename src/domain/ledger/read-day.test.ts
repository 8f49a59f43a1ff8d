import { expect, test } from 'vitest'
import { day, month } from './field.ts'
import { readLine } from './testing/read-line.ts'

const started = day({ zh: '开工日期', en: 'Started' })
const reported = month({ zh: '月份', en: 'Month' })

test.each([
  ['2024-09-25', '2024-09-25'],
  ['2024/9/25', '2024-09-25'],
  ['2024.9.25', '2024-09-25'],
  ['２０２４．９．２５', '2024-09-25'],
  ['2024年9月25日', '2024-09-25'],
  ['2024年9月25号', '2024-09-25'],
  ['2024 年 9 月 25 日', '2024-09-25'],
  ['20240925', '2024-09-25'],
  ['二〇二四年九月二十五日', '2024-09-25'],
  ['24年9月25日', '2024-09-25 (24年9月25日)'],
  ['24.9.25', '2024-09-25 (24.9.25)'],
  ['98-1-5', '1998-01-05 (98-1-5)'],
  ['2024-09-25 00:00:00', '2024-09-25'],
  ['2024-09-25T10:30:00', '2024-09-25 (2024-09-25T10:30:00)'],
  ['2024/9/25 10:30', '2024-09-25 (2024/9/25 10:30)'],
  ['45560', '2024-09-25'],
  ['2024年底', '2024-12-31 (2024年底)'],
  ['2024年9月底', '2024-09-30 (2024年9月底)'],
  ['—', 'null (—)'],
])('the day %s is %s', (text, line) => {
  expect(readLine(started, text)).toBe(line)
})

test.each([
  ['9月25日', '2026-09-25 (9月25日)'],
  ['9月底', '2026-09-30 (9月底)'],
  ['9.25', 'value.date-ambiguous | 2026-09-25'],
])('%s takes the year of the report', (text, line) => {
  expect(readLine(started, text, { year: 2026 })).toBe(line)
})

test('without that year it is not guessed', () => {
  expect(readLine(started, '9月25日')).toBe('calendar.year-missing')
})

test.each([
  ['2024年9月', 'value.day-missing | 2024-09-01 | 2024-09-30'],
  ['2024.9', 'value.day-missing | 2024-09-01 | 2024-09-30'],
  ['2024-09', 'value.day-missing | 2024-09-01 | 2024-09-30'],
  ['202409', 'value.day-missing | 2024-09-01 | 2024-09-30'],
  ['24年9月', 'value.day-missing | 2024-09-01 | 2024-09-30'],
  ['2024年', 'value.day-missing | 2024-01-01 | 2024-12-31'],
  ['2024年三季度', 'value.day-missing | 2024-07-01 | 2024-09-30'],
  ['2024年9月中旬', 'value.day-missing | 2024-09-20'],
])('%s is no day; a click makes it one', (text, line) => {
  expect(readLine(started, text)).toBe(line)
})

test('a date cell that shows only its month is no day either', () => {
  expect(readLine(started, '2024-09', {}, 'date')).toBe('value.day-missing | 2024-09-01 | 2024-09-30')
  expect(readLine(started, '2024-09-25', {}, 'date')).toBe('2024-09-25')
  expect(readLine(started, '2024-09-25T10:30:00', {}, 'date')).toBe('2024-09-25 (2024-09-25T10:30:00)')
})

// a number cell keeps no trailing zero: 2024.10 is stored as 2024.1
test('the number 2024.1 may be January or October', () => {
  expect(readLine(started, '2024.1', {}, 'number')).toBe(
    'value.date-ambiguous | 2024-01-01 | 2024-01-31 | 2024-10-01 | 2024-10-31',
  )
  expect(readLine(started, '2024.9', {}, 'number')).toBe('value.day-missing | 2024-09-01 | 2024-09-30')
  expect(readLine(reported, '2024.1', {}, 'number')).toBe('value.date-ambiguous | 2024-01 | 2024-10')
})

test.each([
  ['9/10/24', 'value.date-ambiguous | 2009-10-24 | 2024-09-10 | 2024-10-09'],
  ['9/25/24', 'value.date-ambiguous | 2024-09-25'],
  ['25/9/2024', 'value.date-ambiguous | 2024-09-25'],
  ['预计2026年10月', 'value.date-ambiguous | 2026-10-31'],
])('%s may be several days, or none yet: a person decides', (text, line) => {
  expect(readLine(started, text)).toBe(line)
})

test.each([
  ['2024-02-30', 'calendar.unreadable'],
  ['2204-09-25', 'calendar.year-out-of-range'],
  ['已开工', 'calendar.unreadable'],
  ['366', 'calendar.unreadable'],
  ['2024-09-2\ufffd', 'calendar.unreadable'],
])('%s is no day', (text, line) => {
  expect(readLine(started, text)).toBe(line)
})

test('a serial number counts from 1900; one of another century is refused', () => {
  expect(readLine(started, '45560.75', {}, 'number')).toBe('2024-09-25')
  expect(readLine(started, '99999', {}, 'number')).toBe('calendar.year-out-of-range')
})

test.each([
  ['2024年9月', '2024-09'],
  ['2024-09', '2024-09'],
  ['2024.9', '2024-09'],
  ['2024/09', '2024-09'],
  ['202409', '2024-09'],
  ['24年9月', '2024-09'],
  ['2024年9月份', '2024-09'],
  ['二〇二四年九月', '2024-09'],
  ['2024-09-30', '2024-09 (2024-09-30)'],
  ['45560', '2024-09 (2024-09-25)'],
  ['1-9月', 'calendar.year-missing'],
  ['2024年1-9月', 'value.month-span | 2024-09'],
  ['2024年三季度', 'value.month-span | 2024-09'],
  ['九月底', 'calendar.unreadable'],
  ['9月', 'calendar.year-missing'],
])('the month %s is %s', (text, line) => {
  expect(readLine(reported, text)).toBe(line)
})

test.each([
  ['9月', '2026-09'],
  ['9月份', '2026-09'],
  ['9', 'value.date-ambiguous | 2026-09'],
  ['1-9月', 'value.month-span | 2026-09'],
])('%s takes the year of the report', (text, line) => {
  expect(readLine(reported, text, { year: 2026 })).toBe(line)
})

test('a date cell is the month it shows', () => {
  expect(readLine(reported, '2024-09', {}, 'date')).toBe('2024-09')
  expect(readLine(reported, '2024-09-01', {}, 'date')).toBe('2024-09 (2024-09-01)')
})
