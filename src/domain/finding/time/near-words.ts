import { addDays, type CalendarDate, yearOf } from '../../calendar/calendar-date.ts'
import { weekOf } from '../../calendar/week.ts'
import { numberOf } from './calendar-numeral.ts'
import { type Groups, numeral, type TimeFamily } from './time-family.ts'
import { january, monthAround, monthLater, type ReadTime, type TimeFrame } from './time-word.ts'

/** Words that count days, weeks, months and quarters from today. */
export const nearFamilies: readonly TimeFamily[] = [
  {
    pattern: new RegExp(`(?<days>\\d{1,3}|${numeral})(?:天|日)[之以]?内`, 'g'),
    read: ({ days }, { today }) => (today === null ? null : lastDayAt(addDays(today, numberOf(days ?? '') ?? 0))),
  },
  {
    pattern: new RegExp(`(?<![近第\\d])(?<months>${numeral})个月[之以]?内`, 'g'),
    read: ({ months }, frame) => readMonthsAhead(numberOf(months ?? ''), frame),
  },
  { pattern: /(?<which>上|本|这|当|下)(?:一)?(?:周|星期|双周)(?![年末])/g, read: readWeek },
  {
    pattern: /本期(?!项目|工程|建设)|刚才|近日|日前|这[几两]天|今日|昨[日天]|今天|前日|当[日天]|连日来/g,
    read: readDays,
  },
  { pattern: /(?<which>上|本|这(?=个)|当|下)个?月(?![—-])(?<end>底|末)?(?<before>之?前)?/g, read: readRelativeMonth },
  { pattern: /(?<![\d一二三四五六七八九十上本下当个每])月(?<end>底|末)(?<before>之?前)?/g, read: readRelativeMonth },
  { pattern: /(?<which>上|本|下)(?:个)?季度?(?:度)/g, read: readRelativeQuarter },
]

function readMonthsAhead(months: number | null, { today }: TimeFrame): ReadTime | null {
  if (today === null || months === null) return null
  const to = monthLater(monthAround(today), months)
  return { shape: 'by', from: monthAround(today), to, lastDay: null, rule: 'months-ahead' }
}

function lastDayAt(day: CalendarDate): ReadTime {
  return { shape: 'by', from: january(yearOf(day)), to: monthAround(day), lastDay: day, rule: 'days-ahead' }
}

const weeksAway: Readonly<Record<string, number>> = { 上: -1, 下: 1 }

function readWeek({ which }: Groups, { today }: TimeFrame): ReadTime | null {
  if (today === null) return null
  const { to } = weekOf(addDays(today, (weeksAway[which ?? ''] ?? 0) * 7))
  const end = which === '下' ? to : to > today ? today : to
  const month = monthAround(end)
  return { shape: 'day', from: month, to: month, lastDay: end, rule: 'week' }
}

function readDays(_groups: Groups, { today }: TimeFrame): ReadTime | null {
  if (today === null) return null
  return { shape: 'day', from: monthAround(today), to: monthAround(today), lastDay: today, rule: 'these-days' }
}

function readRelativeMonth({ which, end, before }: Groups, frame: TimeFrame): ReadTime | null {
  const current = frame.month ?? (frame.today === null ? null : monthAround(frame.today))
  if (current === null) return null
  const month = monthLater(current, which === '上' ? -1 : which === '下' ? 1 : 0)
  if (before !== undefined) return { shape: 'by', from: january(month.year), to: month, lastDay: null, rule: 'by' }
  if (end !== undefined)
    return { shape: 'point', from: january(month.year), to: month, lastDay: null, rule: 'month-end' }
  return { shape: 'stretch', from: month, to: month, lastDay: null, rule: 'this-month' }
}

function readRelativeQuarter({ which }: Groups, { today }: TimeFrame): ReadTime | null {
  if (today === null) return null
  const { year, month } = monthAround(today)
  const first = { year, month: month - ((month - 1) % 3) }
  const from = monthLater(first, which === '上' ? -3 : which === '下' ? 3 : 0)
  return { shape: 'stretch', from, to: monthLater(from, 2), lastDay: null, rule: 'this-quarter' }
}
