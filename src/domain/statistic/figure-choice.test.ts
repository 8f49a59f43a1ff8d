import { expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import { periodFrom, periodTo } from '../calendar/period.ts'
import { periodCode, periodOf } from '../calendar/period-code.ts'
import { exact } from '../quantity/exact.ts'
import { type DatedStatement, figureForTarget } from './figure-choice.ts'

const year2026 = { startsOn: calendarDate('2026-01-01'), deadline: calendarDate('2026-12-31') }
const october = calendarDate('2026-10-31')

/** A figure for a period, known from the period's last day when nothing else is said. */
function figure(period: string, knownFrom?: string, statisticId = period): DatedStatement {
  const parsed = periodOf(periodCode(period))
  return {
    statisticId,
    comparator: '=',
    value: exact(1),
    valueHigh: null,
    unit: '家',
    knownFrom: calendarDate(knownFrom ?? periodTo(parsed)),
    recordedAt: '2026-10-31T00:00:00Z',
    period,
    periodFrom: periodFrom(parsed),
    periodTo: periodTo(parsed),
  }
}

function chosen(
  figures: readonly DatedStatement[],
  accumulation: 'flow' | 'stock' | 'ratio' = 'flow',
  { window = year2026, on = october } = {},
): string | null {
  return figureForTarget(figures, window, accumulation, on)?.statisticId ?? null
}

test('a flow is answered by the figure counted from January, not by a single month', () => {
  expect(chosen([figure('2026-01..2026-09'), figure('2026-10')])).toBe('2026-01..2026-09')
})

test('of the figures counted from January the one that reaches farthest answers', () => {
  expect(chosen([figure('2026-Q1'), figure('2026-01..2026-09'), figure('2026-H1')])).toBe('2026-01..2026-09')
})

test.each([
  ['2025', 'the year before'],
  ['2026-Q2', 'it does not begin in January'],
  ['2025..2026', 'it begins a year too early'],
  ['..2026-09', 'it counts since ever'],
  ['2026..2027', 'it reaches beyond the deadline'],
])('a flow of %s does not answer a target of 2026: %s', (period) => {
  expect(chosen([figure(period, '2026-10-01')])).toBeNull()
})

test.each<['stock' | 'ratio', string]>([
  ['stock', '2026-09'],
  ['stock', '..2026-09'],
  ['ratio', '2026-Q3'],
])('a %s stands at the end of %s, whenever the period began', (accumulation, period) => {
  expect(chosen([figure('2026-01..2026-06'), figure(period)], accumulation)).toBe(period)
})

test('a stock from before the window does not answer: it is where the target began', () => {
  expect(chosen([figure('..2025-12')], 'stock')).toBeNull()
})

test('a target over three years is answered by what was counted over all of them', () => {
  const window = { startsOn: calendarDate('2024-01-01'), deadline: calendarDate('2026-12-31') }
  expect(chosen([figure('2024..2025'), figure('2026-01..2026-09')], 'flow', { window })).toBe('2024..2025')
})

test('a figure that was not known yet does not answer', () => {
  const figures = [figure('2026-01..2026-08'), figure('2026-01..2026-09', '2026-11-05')]
  expect(chosen(figures)).toBe('2026-01..2026-08')
  expect(chosen(figures, 'flow', { on: calendarDate('2026-11-05') })).toBe('2026-01..2026-09')
})

test('of one period the source known last answers', () => {
  const figures = [
    figure('2026-01..2026-09', '2026-10-20', 'corrected'),
    figure('2026-01..2026-09', '2026-10-08', 'first'),
  ]
  expect(chosen(figures)).toBe('corrected')
})

test('a later period answers although an earlier one was corrected since', () => {
  expect(chosen([figure('2026-H1', '2026-10-30'), figure('2026-01..2026-09', '2026-10-08')])).toBe('2026-01..2026-09')
})

test('without a figure there is no answer', () => {
  expect(chosen([])).toBeNull()
})
