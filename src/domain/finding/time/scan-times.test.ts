import { expect, test } from 'vitest'
import { calendarDate } from '../../calendar/calendar-date.ts'
import { scanTimes } from './scan-times.ts'
import type { TimeFrame, TimeWord } from './time-word.ts'

const frame: TimeFrame = {
  today: calendarDate('2024-07-18'),
  thisYear: 2024,
  year: 2024,
  month: null,
  reported: null,
  spans: [],
  lastYear: null,
}

function months({ from, to }: Pick<TimeWord, 'from' | 'to'>): string {
  return `${from.year}-${from.month}..${to.year}-${to.month}`
}

function read(text: string, around: Partial<TimeFrame> = {}): readonly string[] {
  const words = scanTimes(text, { start: 0, end: text.length }, { ...frame, ...around })
  return words.map((word) => `${text.slice(word.start, word.end)} ${word.shape} ${months(word)}`)
}

test.each([
  ['上半年', 'stretch', '2024-1..2024-6'],
  ['前三季度', 'stretch', '2024-1..2024-9'],
  ['1—10月', 'stretch', '2024-1..2024-10'],
  ['前8个月', 'stretch', '2024-1..2024-8'],
  ['前十一个月', 'stretch', '2024-1..2024-11'],
  ['去年四季度', 'stretch', '2023-10..2023-12'],
  ['二〇二六年', 'stretch', '2026-1..2026-12'],
  ['明年底前', 'by', '2025-1..2025-12'],
  ['截至9月底', 'point', '2024-1..2024-9'],
  ['到2025年', 'point', '2025-1..2025-12'],
  ['“十四五”期间', 'stretch', '2021-1..2025-12'],
  ['“十四五”前三年', 'stretch', '2021-1..2023-12'],
  ['到“十五五”末', 'point', '2030-1..2030-12'],
  ['2021—2023年', 'stretch', '2021-1..2023-12'],
  ['三年内', 'ahead', '2024-1..2027-12'],
  ['未来五年', 'ahead', '2025-1..2029-12'],
  ['今年以来', 'so-far', '2024-1..2024-7'],
  ['目前', 'now', '2024-1..2024-7'],
  ['上个月', 'stretch', '2024-6..2024-6'],
  ['2023年7月至2024年6月', 'stretch', '2023-7..2024-6'],
  ['去年3月至今', 'so-far', '2023-3..2024-7'],
  ['“十四五”以来', 'so-far', '2021-1..2024-7'],
  ['今年头两个月', 'stretch', '2024-1..2024-2'],
  ['月底前', 'by', '2024-1..2024-7'],
  ['“十四五”收官之年', 'stretch', '2025-1..2025-12'],
  ['“十五五”开局之年', 'stretch', '2026-1..2026-12'],
  ['自2021年启动以来', 'so-far', '2021-1..2024-7'],
  ['自年初开展活动以来', 'so-far', '2024-1..2024-7'],
  ['过去五年', 'stretch', '2020-1..2024-12'],
  ['端午假期', 'day', '2024-6..2024-6'],
  ['5月27日至28日', 'day', '2024-5..2024-5'],
  ['今明两年', 'stretch', '2024-1..2025-12'],
])('%s said on 18 July 2024 is a %s of %s', (written, shape, stretch) => {
  expect(read(`${written}完成投资`)).toEqual([`${written} ${shape} ${stretch}`])
})

test.each([
  ['国庆节前', '2024-09-30'],
  // Spring Festival 2025 is 29 January.
  ['春节前', '2025-01-28'],
  ['12月15日前', '2024-12-15'],
  ['40天内', '2024-08-27'],
  // 18 July 2024 is a Thursday; its week ends on 21 July, the next on 28 July.
  ['下周', '2024-07-28'],
])('%s has its last day on %s', (written, day) => {
  const [word] = scanTimes(`${written}交付`, { start: 0, end: 12 }, frame)
  expect(word?.lastDay).toBe(day)
})

test('a time against which something is held is a base', () => {
  const text = '比去年提高9个百分点，较3月底提升，是2021年的1.6倍，由2022年的21.4万元提高到今年的28万元'
  const words = scanTimes(text, { start: 0, end: text.length }, frame)
  expect(words.map(({ isBase }) => isBase)).toEqual([true, true, true, true, false])
})

test('lengths of time, titles of papers and the second day of the new year are no times', () => {
  expect(read('近三年平均，建成二十多年，《惠安县2023年方案》，大年初二，第三年，3个月')).toEqual([])
})

test('words without a year take that of the heading', () => {
  expect(read('上半年', { year: 2022 })).toEqual(['上半年 stretch 2022-1..2022-6'])
})

test('a half-year without a year is of the year that its sentence named last', () => {
  expect(read('明年新开工80个，上半年先开工35个。下半年')).toEqual([
    '明年 stretch 2025-1..2025-12',
    '上半年 stretch 2025-1..2025-6',
    '下半年 stretch 2024-7..2024-12',
  ])
})

test('the same months of last year are those that were named before', () => {
  expect(read('1—8月增长5.8%，去年同期为4.9%').at(-1)).toBe('去年 stretch 2023-1..2023-8')
})
