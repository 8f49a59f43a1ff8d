import { addDays, type CalendarDate, yearOf } from '../../calendar/calendar-date.ts'
import { festivalDay, festivalNames } from './festivals.ts'
import type { Groups, TimeFamily } from './time-family.ts'
import { january, monthAround, type ReadTime, type TimeFrame } from './time-word.ts'

/** Words that count from a festival: the last day before it, or the month in which it is kept. */
export const festivalFamilies: readonly TimeFamily[] = [
  {
    pattern: new RegExp(
      `(?<year>今年|明年|后年|去年|\\d{4}年)?(?<name>${festivalNames.join('|')})(?:国际)?节?[”"」』’]?(?<kept>假期|长假|小长假|黄金周|期间|前后|前夕)?(?<before>之?前)?(?<after>之?后)?`,
      'g',
    ),
    read: readFestival,
  },
]

/** The next festival of that name, or that of the year that is said; 节前 is the day before. */
function readFestival({ year, name = '', before, kept, after }: Groups, { today }: TimeFrame): ReadTime | null {
  if (after !== undefined) return null
  if (kept !== undefined && before === undefined) return keptFestival(year, name, today)
  if (before === undefined) return null
  const named = yearOfFestival(year, name, today)
  const day = named === null ? null : festivalDay(name, named)
  return day === null ? null : dayBefore(addDays(day, -1))
}

function dayBefore(day: CalendarDate): ReadTime {
  return { shape: 'by', from: january(yearOf(day)), to: monthAround(day), lastDay: day, rule: 'before-festival' }
}

/** How many days before a festival its holidays are already spoken of. */
const TALKED_OF_BEFORE = 45

/** 国庆假期, 端午前后: the month of the festival that is near or was last. */
function keptFestival(written: string | undefined, name: string, today: CalendarDate | null): ReadTime | null {
  if (today === null) return null
  const thisYear = festivalDay(name, yearOf(today))
  const isFar = written === undefined && thisYear !== null && thisYear > addDays(today, TALKED_OF_BEFORE)
  const year = isFar ? yearOf(today) - 1 : yearSaid(written, yearOf(today))
  const day = festivalDay(name, year)
  if (day === null) return null
  return { shape: 'day', from: monthAround(day), to: monthAround(day), lastDay: null, rule: 'festival' }
}

const yearsAway: Readonly<Record<string, number>> = { 明: 1, 后: 2, 去: -1 }

function yearSaid(written: string | undefined, thisYear: number): number {
  const digits = /^\d{4}/.exec(written ?? '')?.[0]
  return digits === undefined ? thisYear + (yearsAway[written?.[0] ?? ''] ?? 0) : Number(digits)
}

function yearOfFestival(written: string | undefined, name: string, today: CalendarDate | null): number | null {
  if (written !== undefined && /^\d/.test(written)) return yearSaid(written, 0)
  if (today === null) return null
  const year = yearOf(today)
  if (written !== undefined) return yearSaid(written, year)
  const thisYear = festivalDay(name, year)
  return thisYear !== null && thisYear > today ? year : year + 1
}
