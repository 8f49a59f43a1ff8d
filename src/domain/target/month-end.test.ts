import { expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import { exact, toText } from '../quantity/exact.ts'
import type { DatedStatement } from '../statistic/figure-choice.ts'
import { monthEndsOf } from './month-end.ts'

function said(from: string | null, to: string, value: string, part: Partial<DatedStatement> = {}): DatedStatement {
  return {
    statisticId: `${from} ${to} ${value}`,
    comparator: '=',
    value: exact(value),
    valueHigh: null,
    unit: '亿元',
    period: '',
    periodFrom: from === null ? null : calendarDate(from),
    periodTo: calendarDate(to),
    knownFrom: calendarDate('2026-02-01'),
    recordedAt: '2026-02-01T00:00:00Z',
    ...part,
  }
}

function ends(statements: readonly DatedStatement[], accumulation: 'flow' | 'stock' = 'flow'): string[] {
  return monthEndsOf(statements, accumulation, '亿元').map(
    ({ year, month, value }) => `${year}-${month} ${toText(value)}`,
  )
}

test('of a flow only what is counted from January is a month end', () => {
  expect(
    ends([
      said('2025-01-01', '2025-12-31', '40'),
      said('2025-07-01', '2025-09-30', '12'),
      said('2025-01-01', '2025-03-31', '9'),
      said('2024-01-01', '2025-12-31', '70'),
      said(null, '2025-12-31', '300'),
    ]),
  ).toEqual(['2025-3 9', '2025-12 40'])
})

test('of a stock what there was at each end counts', () => {
  expect(ends([said(null, '2025-11-30', '290'), said(null, '2025-12-31', '300')], 'stock')).toEqual([
    '2025-11 290',
    '2025-12 300',
  ])
})

test('a bound, a range and another dimension are no figure to learn from', () => {
  const october = ['2025-01-01', '2025-10-31'] as const
  expect(
    ends([
      said(...october, '30', { comparator: '>' }),
      said(...october, '30', { valueHigh: exact(33) }),
      said(...october, '30', { unit: '家' }),
    ]),
  ).toEqual([])
})

test('scales are brought to one unit, and of two sources the one known last speaks', () => {
  expect(
    ends([
      said('2025-01-01', '2025-12-31', '41'),
      said('2025-01-01', '2025-12-31', '400000', { unit: '万元', knownFrom: calendarDate('2026-03-01') }),
    ]),
  ).toEqual(['2025-12 40'])
})
