import { expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import { byPressingReason, type SupervisedDays, spanOf, supervisionReasonsOf } from './supervision.ts'

// Nothing is faked. 2026-10-31 is a Saturday: its week runs from Monday 2026-10-26 to Sunday 2026-11-01 (GB/T 7408.1).

const today = calendarDate('2026-10-31')
const week = spanOf('week', today)

function reasons(days: { dueOn?: string; closedOn?: string; returnedOn?: string[] }, span = week) {
  const { dueOn, closedOn, returnedOn = [] } = days
  const matter: SupervisedDays = {
    dueOn: dueOn === undefined ? null : calendarDate(dueOn),
    closedOn: closedOn === undefined ? null : calendarDate(closedOn),
    returnedOn: returnedOn.map(calendarDate),
  }
  return supervisionReasonsOf(matter, span, today)
}

test('a week runs from Monday to Sunday, a month from its first to its last day', () => {
  expect(week).toEqual({ from: '2026-10-26', to: '2026-11-01' })
  expect(spanOf('month', calendarDate('2028-02-10'))).toEqual({ from: '2028-02-01', to: '2028-02-29' })
})

test('a week across a year, and one in which clocks change elsewhere, have seven days', () => {
  expect(spanOf('week', calendarDate('2027-01-01'))).toEqual({ from: '2026-12-28', to: '2027-01-03' })
  expect(spanOf('week', calendarDate('2026-03-29'))).toEqual({ from: '2026-03-23', to: '2026-03-29' })
})

test('what falls due today or later in the period is due; what should be done before today is overdue', () => {
  expect(reasons({ dueOn: '2026-10-31' })).toEqual(['due'])
  expect(reasons({ dueOn: '2026-11-01' })).toEqual(['due'])
  expect(reasons({ dueOn: '2026-11-02' })).toEqual([])
  expect(reasons({ dueOn: '2026-10-30' })).toEqual(['overdue'])
  expect(reasons({ dueOn: '2026-08-01' })).toEqual(['overdue'])
})

test('the list of an earlier month leaves out what fell due after it', () => {
  const september = spanOf('month', calendarDate('2026-09-10'))
  expect(reasons({ dueOn: '2026-10-15' }, september)).toEqual([])
  expect(reasons({ dueOn: '2026-09-30' }, september)).toEqual(['overdue'])
})

test('what was closed or sent back in the period stands in it, each with all its reasons', () => {
  expect(reasons({ dueOn: '2026-10-20', closedOn: '2026-10-26' })).toEqual(['closed'])
  expect(reasons({ dueOn: '2026-10-20', closedOn: '2026-10-25' })).toEqual([])
  expect(reasons({ dueOn: '2026-10-20', returnedOn: ['2026-10-02', '2026-10-29'] })).toEqual(['overdue', 'returned'])
  expect(reasons({ returnedOn: ['2026-10-29'] })).toEqual(['returned'])
  expect(reasons({})).toEqual([])
})

test('the most pressing reason comes first, then the earlier day, then what has no day', () => {
  const matters = [
    { reasons: ['closed'] as const, dueOn: '2026-10-01' },
    { reasons: ['returned'] as const, dueOn: null },
    { reasons: ['overdue', 'returned'] as const, dueOn: '2026-10-05' },
    { reasons: ['returned'] as const, dueOn: '2026-11-05' },
    { reasons: ['overdue'] as const, dueOn: '2026-10-03' },
  ]
  expect(matters.toSorted(byPressingReason).map(({ dueOn }) => dueOn)).toEqual([
    '2026-10-03',
    '2026-10-05',
    '2026-11-05',
    null,
    '2026-10-01',
  ])
})
