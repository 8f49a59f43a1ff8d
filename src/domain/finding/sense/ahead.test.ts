import { expect, test } from 'vitest'
import { calendarDate } from '../../calendar/calendar-date.ts'
import { aheadOf } from './ahead.ts'

// Told on 8 July 2025.
test.each([
  ['到2027年', 'ahead'],
  ['到2025年', 'ahead'],
  ['2025年', null],
  ['2024年', 'behind'],
  ['到二〇二六年', 'ahead'],
  ['到“十五五”末', 'ahead'],
  ['9月底前', 'ahead'],
  ['到5月底', 'behind'],
  ['明年', 'ahead'],
  ['下半年', null],
  ['前三季度', null],
  ['1—6月', 'behind'],
  ['前4个月', 'behind'],
  ['四季度', 'ahead'],
])('%s lies %s', (phrase, side) => {
  expect(aheadOf(phrase, calendarDate('2025-07-08'))).toBe(side)
})
