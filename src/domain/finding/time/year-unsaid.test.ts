import { expect, test } from 'vitest'
import { calendarDate } from '../../calendar/calendar-date.ts'
import { scanTimes } from './scan-times.ts'
import { lastOfThatName } from './year-unsaid.ts'

const today = calendarDate('2025-01-09')

function meant(written: string): string {
  const frame = { today, thisYear: 2025, year: 2025, month: null, reported: null, spans: [], lastYear: null }
  const [word] = scanTimes(`${written}完成`, { start: 0, end: written.length + 2 }, frame)
  if (word === undefined) return 'no time'
  const { from, to } = lastOfThatName(word, written, today)
  return `${from.year}-${from.month}..${to.year}-${to.month}`
}

test.each([
  ['12月', '2024-12..2024-12'],
  ['四季度', '2024-10..2024-12'],
  ['全年', '2024-1..2024-12'],
  // A year that is named stays, and so does a month that is not ahead.
  ['2025年12月', '2025-12..2025-12'],
  ['1月', '2025-1..2025-1'],
])('%s of what has happened, said on 9 January 2025, is %s', (written, months) => {
  expect(meant(written)).toBe(months)
})
