import { expect, test } from 'vitest'
import { contains, monthSpan, monthsOf, periodFrom, periodTo, yearSpan } from './period.ts'
import { formatPeriodCode, parsePeriodCode, periodCode, periodOf } from './period-code.ts'

const period = (code: string) => periodOf(periodCode(code))

test.each([
  ['2022', '2022-01-01', '2022-12-31'],
  ['2022-H1', '2022-01-01', '2022-06-30'],
  ['2022-H2', '2022-07-01', '2022-12-31'],
  ['2024-Q3', '2024-07-01', '2024-09-30'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2024-01..2024-10', '2024-01-01', '2024-10-31'],
  ['2023-11..2024-02', '2023-11-01', '2024-02-29'],
  ['..2025-03', null, '2025-03-31'],
  ['2022..2024', '2022-01-01', '2024-12-31'],
])('%s runs from %s to %s', (code, from, to) => {
  expect(periodCode(code)).toBe(code)
  expect([periodFrom(period(code)), periodTo(period(code))]).toEqual([from, to])
  expect(formatPeriodCode(period(code))).toBe(code)
})

test.each([
  ['2024-01..2024-03', '2024-Q1'],
  ['2024-07..2024-12', '2024-H2'],
  ['2024-05..2024-05', '2024-05'],
  ['2024-01..2024-12', '2024'],
  ['2022-01..2024-12', '2022..2024'],
  ['2024..2024', '2024'],
])('one stretch has one code: %s is %s', (code, canonical) => {
  expect(periodCode(code)).toBe(canonical)
})

test.each([
  '',
  '24',
  '2024-13',
  '2024-00',
  '2024-H3',
  '2024-Q5',
  '2024-9',
  '2024-10..2024-01',
  '2024..2022',
  '2024-01..',
  '..',
  '..2025',
  '0000',
  '2024-01-01',
])('"%s" is not a period code', (text) => {
  expect(parsePeriodCode(text)).toEqual({ code: 'calendar.unreadable', params: { text } })
  expect(() => periodCode(text)).toThrow(expect.objectContaining({ code: 'calendar.unreadable' }))
})

test('a span that ends before it begins is refused', () => {
  expect(() => monthSpan({ year: 2024, month: 5 }, { year: 2024, month: 4 })).toThrow(
    expect.objectContaining({ code: 'calendar.order-reversed' }),
  )
  expect(() => yearSpan(2024, 2022)).toThrow(expect.objectContaining({ code: 'calendar.order-reversed' }))
})

test('the months of a period are listed in order, across the turn of the year', () => {
  expect(monthsOf(period('2023-11..2024-02'))).toEqual([
    { year: 2023, month: 11 },
    { year: 2023, month: 12 },
    { year: 2024, month: 1 },
    { year: 2024, month: 2 },
  ])
  expect(monthsOf(period('2022..2024'))).toHaveLength(36)
  expect(monthsOf(period('..2025-03'))).toBeNull()
})

test.each([
  ['2024', '2024-Q3', true],
  ['2024-Q3', '2024', false],
  ['2022..2024', '2024-12', true],
  ['2024-Q3', '2024-09..2024-10', false],
  ['..2025-03', '2022', true],
  ['..2025-03', '..2025-02', true],
  ['..2025-03', '2025-04', false],
  ['2022..2024', '..2024-12', false],
])('%s contains %s: %s', (outer, inner, expected) => {
  expect(contains(period(outer), period(inner))).toBe(expected)
})
