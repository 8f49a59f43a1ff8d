import { type CalendarDate, dateOf, dayOf, daysInMonth, isDay, monthOf, yearOf } from '../../calendar/calendar-date.ts'
import type { YearMonth } from '../../calendar/period.ts'
import { numberOf } from './calendar-numeral.ts'
import { december, january, monthAround, monthLater, monthNumber, type ReadTime, type TimeFrame } from './time-word.ts'
import { yearNamed } from './year-named.ts'

type Groups = Readonly<Record<string, string | undefined>>

/** Reads what `calendarWord` matched; null where the words name no time after all. */
export function readCalendarWord(groups: Groups, frame: TimeFrame): ReadTime | null {
  const part = (name: string) => groups[name] ?? groups[`${name}Bare`]
  const named = yearNamed(groups.year, frame)
  if (groups.tail === '起' || (groups.tail === '开始' && part('month') === undefined)) return null
  if (named === null) return null
  const base = stretchWithin(part, named, frame)
  if (base === null) return null
  return shaped(base, groups, part, frame)
}

interface Stretch {
  readonly from: YearMonth
  readonly to: YearMonth
  readonly day?: CalendarDate
  readonly rule: string
}

type Part = (name: string) => string | undefined

function stretchWithin(part: Part, year: number, frame: TimeFrame): Stretch | null {
  return (
    readHalf(part, year) ??
    readQuarters(part, year) ??
    readMonths(part, year) ??
    readDay(part, year, frame) ??
    readMonth(part, year) ?? { from: january(year), to: december(year), rule: 'year' }
  )
}

function readHalf(part: Part, year: number): Stretch | null {
  const half = part('half')
  if (half === undefined) return null
  return half === '上' ? months(year, 1, 6, 'half') : months(year, 7, 12, 'half')
}

function readQuarters(part: Part, year: number): Stretch | null {
  const last = numberOf(part('lastQuarter') ?? '')
  if (last !== null) return months(year, 1, last * 3, 'quarters')
  const first = numberOf(part('firstQuarters') ?? '')
  if (first !== null) return months(year, 1, first * 3, 'quarter')
  const quarter = numberOf(part('quarter') ?? '')
  return quarter === null ? null : months(year, quarter * 3 - 2, quarter * 3, 'quarter')
}

function readMonths(part: Part, year: number): Stretch | null {
  const [from, to] = [numberOf(part('fromMonth') ?? ''), numberOf(part('toMonth') ?? '')]
  if (from !== null && to !== null) return from <= to ? months(year, from, to, 'months') : null
  const first = numberOf(part('firstMonths') ?? '')
  return first === null ? null : months(year, 1, first, 'months')
}

function readDay(part: Part, year: number, frame: TimeFrame): Stretch | null {
  const day = numberOf(part('lastDay') ?? part('endDay') ?? part('soleDay') ?? '')
  if (day === null) return null
  const written = numberOf(part('lastDayMonth') ?? part('dayOfMonth') ?? '')
  const month = written ?? (frame.today === null ? null : monthOf(frame.today))
  if (month === null || !isDay(year, month, day)) return null
  return { ...months(year, month, month, 'day'), day: dateOf(year, month, day) }
}

function readMonth(part: Part, year: number): Stretch | null {
  const month = numberOf(part('month') ?? part('tenMonth') ?? '')
  if (month === null) return null
  const ten = part('tenDays')
  if (ten === undefined || ten === '下') return months(year, month, month, 'month')
  return isDay(year, month, 1)
    ? { ...months(year, month, month, 'month'), day: dateOf(year, month, ten === '上' ? 10 : 20) }
    : null
}

function months(year: number, from: number, to: number, rule: string): Stretch {
  return { from: { year, month: from }, to: { year, month: to }, rule }
}

function shaped(stretch: Stretch, groups: Groups, part: Part, frame: TimeFrame): ReadTime | null {
  const { from, to, day, rule } = stretch
  if (!isDay(to.year, to.month, 1) || !isDay(from.year, from.month, 1)) return null
  const start = january(to.year)
  const lastDay = day ?? null
  const edge = groups.edge ?? part('edgeOfYear')?.[1]
  if (groups.tail === '以来' || groups.tail === '开始') return soFar(from, frame)
  if (part('task') !== undefined) return { shape: 'stretch', from, to, lastDay: null, rule: 'task-of-year' }
  if (edge === '初') return startOf(stretch)
  const end = edge === '中' ? { year: to.year, month: 6 } : to
  if (groups.tail !== undefined) return { shape: 'by', from: start, to: beforeEnd(stretch, edge), lastDay, rule: 'by' }
  if (edge !== undefined || isPoint(groups))
    return { shape: 'point', from: start, to: end, lastDay, rule: edge === undefined ? `to-${rule}` : `${rule}-end` }
  if (day !== undefined) return { shape: 'day', from, to, lastDay: isLastOfMonth(day) ? null : day, rule }
  return { shape: isLoose(groups, part, rule) ? 'year' : 'stretch', from, to, lastDay: null, rule }
}

/** 9月前 does not say whether September is meant; it is taken as not meant only for a year: 2025年前 is until 2024. */
function beforeEnd({ to, rule }: Stretch, edge: string | undefined): YearMonth {
  return rule === 'year' && edge === undefined ? december(to.year - 1) : to
}

function isPoint({ lead }: Groups): boolean {
  return lead !== undefined && /^截|[到至]$/.test(lead)
}

function isLoose({ year, edge, tail }: Groups, part: Part, rule: string): boolean {
  const isWhole = part('wholeYear') === '年内'
  return (
    edge === undefined &&
    tail === undefined &&
    (isWhole || (rule === 'year' && year !== undefined && /^[今本]/.test(year)))
  )
}

function isLastOfMonth(day: CalendarDate): boolean {
  return dayOf(day) === daysInMonth(yearOf(day), monthOf(day))
}

/** 年初 as a base is the end of the year before; as a time of its own it names the month. */
function startOf({ from }: Stretch): ReadTime {
  const before = monthLater(from, -1)
  return { shape: 'point', from: january(before.year), to: before, lastDay: null, rule: 'start-of' }
}

function soFar(from: YearMonth, { today }: TimeFrame): ReadTime | null {
  if (today === null || monthNumber(from) > monthNumber(monthAround(today))) return null
  return { shape: 'so-far', from, to: monthAround(today), lastDay: null, rule: 'so-far' }
}
