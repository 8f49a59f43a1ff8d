import { expect, test } from 'vitest'
import { isProblem } from '../errors.ts'
import { readDeadline } from './deadline-reading.ts'

/** The deadline of a text of 2022, as `date` or `date (note)`, or the code of the problem. */
function deadlineOf(text: string): string {
  const reading = readDeadline(text, { year: 2022 })
  if (isProblem(reading)) return reading.code
  return reading.note === null ? reading.date : `${reading.date} (${reading.note})`
}

test.each([
  ['2024-12-31', '2024-12-31'],
  ['2024年9月', '2024-09-30'],
  ['2023-11', '2023-11-30'],
  ['2024年2月', '2024-02-29'],
  ['9月底', '2022-09-30'],
  ['9月末', '2022-09-30'],
  ['9月底前', '2022-09-30'],
  ['截至9月底', '2022-09-30'],
  ['9月25日前', '2022-09-25'],
  ['2022-09-25之前', '2022-09-25'],
  ['9月上旬', '2022-09-10'],
  ['9月中旬', '2022-09-20'],
  ['2月下旬', '2022-02-28'],
  ['年底', '2022-12-31'],
  ['年内', '2022-12-31'],
  ['今年底', '2022-12-31'],
  ['明年底', '2023-12-31'],
  ['2024年底前', '2024-12-31'],
  ['到2029年年底', '2029-12-31'],
  ['2024年末', '2024-12-31'],
  ['2024年', '2024-12-31'],
  ['2025', '2025-12-31'],
  ['上半年', '2022-06-30'],
  ['2024年上半年', '2024-06-30'],
  ['三季度末', '2022-09-30'],
  ['2024-Q3', '2024-09-30'],
  ['2022-2024', '2024-12-31'],
  ['"十四五"末', '2025-12-31'],
  // several years from the context's
  ['三年内', '2025-12-31'],
  ['未来3年', '2025-12-31'],
  ['10年以内', '2032-12-31'],
  // what stands in brackets is kept, word for word
  ['三年内(推断2025年初)', '2025-12-31 (推断2025年初)'],
  ['2022-08-17(推断)', '2022-08-17 (推断)'],
  ['2025(未来3年)', '2025-12-31 (未来3年)'],
  ['2024（两年内）', '2024-12-31 (两年内)'],
])('%s ends on %s', (text, expected) => {
  expect(deadlineOf(text)).toBe(expected)
})

test.each(['', '远期', '月底', '底', '9月前', '2025年前', '1—10月', '2024年13月', '(推断)', '(a)(b)'])(
  '"%s" names no last day',
  (text) => {
    expect(deadlineOf(text)).toBe('calendar.unreadable')
  },
)

test('a deadline needs a year, in the text or from its context', () => {
  for (const text of ['9月底', '年底', '三年内', '上半年', '9月上旬', '9月25日前']) {
    expect(readDeadline(text)).toHaveProperty('code', 'calendar.year-missing')
  }
})

test('a deadline in a year that is not believed is refused', () => {
  expect(deadlineOf('2205年底')).toBe('calendar.year-out-of-range')
  expect(deadlineOf('99年内')).toBe('calendar.year-out-of-range')
})
