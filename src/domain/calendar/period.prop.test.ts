import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isProblem } from '../errors.ts'
import { readDate } from './date-reading.ts'
import { readDeadline } from './deadline-reading.ts'
import { contains, monthSpan, monthsOf, type Period, periodFrom, periodTo } from './period.ts'
import { formatPeriodCode, parsePeriodCode, periodCode, periodOf } from './period-code.ts'
import { readPeriod } from './period-reading.ts'

const yearMonth = fc.record({ year: fc.integer({ min: 1978, max: 2100 }), month: fc.integer({ min: 1, max: 12 }) })

const span = fc.tuple(yearMonth, yearMonth).map(([a, b]) => {
  return a.year * 12 + a.month <= b.year * 12 + b.month ? monthSpan(a, b) : monthSpan(b, a)
})
const shortSpan = fc
  .tuple(yearMonth, fc.integer({ min: 1, max: 12 }))
  .map(([from, last]) =>
    monthSpan({ ...from, month: Math.min(from.month, last) }, { ...from, month: Math.max(from.month, last) }),
  )
const until = yearMonth.map((to): Period => ({ kind: 'until', to }))
const anyPeriod = fc.oneof(span, shortSpan, until)

test('a period and its code give each other back, and the code is canonical', () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      const code = formatPeriodCode(period)
      expect(parsePeriodCode(code)).toEqual(period)
      expect(periodCode(code)).toBe(code)
      expect(formatPeriodCode(periodOf(code))).toBe(code)
    }),
  )
})

test('a code is also a writing of its period', () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      expect(readPeriod(formatPeriodCode(period))).toEqual(period)
    }),
  )
})

test('two periods have one code exactly when they have the same days', () => {
  fc.assert(
    fc.property(anyPeriod, anyPeriod, (a, b) => {
      const sameDays = periodFrom(a) === periodFrom(b) && periodTo(a) === periodTo(b)
      return sameDays === (formatPeriodCode(a) === formatPeriodCode(b))
    }),
  )
})

test('a period contains each of its months, and two that contain one another are the same', () => {
  fc.assert(
    fc.property(shortSpan, shortSpan, (a, b) => {
      for (const { year, month } of monthsOf(a) ?? []) expect(contains(a, { kind: 'month', year, month })).toBe(true)
      if (contains(a, b) && contains(b, a)) expect(a).toEqual(b)
    }),
  )
})

const dateSigns = '0123456789年月日号季度上下半前底末内至到截今去—-~./..QH()（）"十四五一二三 '
const dateText = fc.array(fc.constantFrom(...dateSigns), { maxLength: 14 }).map((signs) => signs.join(''))

test('garbage never throws, and what is read lies in the years that are believed', () => {
  fc.assert(
    fc.property(
      fc.oneof(dateText, fc.string({ unit: 'binary' })),
      fc.option(fc.constant(2024), { nil: null }),
      (text, year) => {
        const context = year === null ? {} : { year }
        const [date, deadline, period] = [
          readDate(text, context),
          readDeadline(text, context),
          readPeriod(text, context),
        ]
        const days = [
          isProblem(date) ? [] : [date],
          isProblem(deadline) ? [] : [deadline.date],
          isProblem(period) ? [] : [periodTo(period)],
        ].flat()
        return days.every((day) => day >= '1978-01-01' && day <= '2100-12-31')
      },
    ),
    { numRuns: 3000 },
  )
})
