import { expect, test, vi } from 'vitest'
import { isProblem } from '../errors.ts'
import { readDate } from './date-reading.ts'
import { readDeadline } from './deadline-reading.ts'
import { readPeriod } from './period-reading.ts'

function dateOrCode(text: string, year?: number): string {
  const reading = readDate(text, year === undefined ? {} : { year })
  return isProblem(reading) ? reading.code : reading
}

test.each([
  ['2024-09-25', '2024-09-25'],
  ['2024-9-5', '2024-09-05'],
  ['2024/9/25', '2024-09-25'],
  ['2024.9.25', '2024-09-25'],
  ['２０２４．９．２５', '2024-09-25'],
  ['20240925', '2024-09-25'],
  ['2024年9月25日', '2024-09-25'],
  ['2024 年 9 月 25 日', '2024-09-25'],
  ['2024年9月25号', '2024-09-25'],
  ['二〇二四年九月二十五日', '2024-09-25'],
  ['2024-09-25 00:00:00', '2024-09-25'],
  ['2024-09-25T00:00:00.000Z', '2024-09-25'],
])('%s is the day %s', (text, date) => {
  expect(dateOrCode(text)).toBe(date)
})

test.each([
  '',
  '—',
  '远期',
  '2024年9月',
  '2024-09',
  '2024',
  '24年9月25日',
  '24-9-25',
  '2024-9/25',
  '2024-02-30',
  '2023年2月29日',
  '2024-13-01',
  '2024-09-25 08:30',
  '2024-09-2?',
  '2024-09-250:00',
  '45560',
  '9/25/2024',
])('"%s" is not read as a day', (text) => {
  expect(dateOrCode(text, 2024)).toBe('calendar.unreadable')
})

test('a day without a year takes the year of its context, and has none without one', () => {
  expect(dateOrCode('9月25日', 2024)).toBe('2024-09-25')
  expect(dateOrCode('九月二十五日', 2024)).toBe('2024-09-25')
  expect(dateOrCode('9月25日')).toBe('calendar.year-missing')
  expect(dateOrCode('2月29日', 2023)).toBe('calendar.unreadable')
})

test('a date in 2205 is refused, saying which years are believed', () => {
  expect(readDate('2205-01-01')).toEqual({
    code: 'calendar.year-out-of-range',
    params: { text: '2205-01-01', first: 1978, last: 2100 },
  })
  expect(dateOrCode('1977-12-31')).toBe('calendar.year-out-of-range')
  expect(readDate('2205-01-01', { years: { first: 1978, last: 2300 } })).toBe('2205-01-01')
})

test('a text longer than any date is refused before a pattern looks at it', () => {
  const texts = ['2', '2024-', '一', '年', '(', '至', ' '].map((part) => part.repeat(100_000))
  const matching = vi.spyOn(RegExp.prototype, 'exec')
  const readings = texts.flatMap((text) => [readDate(text), readDeadline(text), readPeriod(text)])
  const matches = matching.mock.calls.length
  matching.mockRestore()
  expect(matches).toBe(0)
  for (const reading of readings) expect(reading).toHaveProperty('code', 'calendar.unreadable')
})
