import { type CalendarDate, dayNumber, yearOf } from './calendar-date.ts'

/** One holiday of a year's notice: off from the first day to the last, weekends included, and the weekend days that are worked for it (调休). */
export interface Holiday {
  readonly name: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly workingDays: readonly CalendarDate[]
}

/** A calendar year as the notice of the State Council orders it. A day of the December before may be in it: 30 December 2018 is in that of 2019. */
export interface WorkingYear {
  readonly year: number
  readonly holidays: readonly Holiday[]
}

/**
 * Which days are worked: the weekdays, save for what the notices of the loaded years say. Days are day numbers, so that a term of years is counted
 * without a look at each of its days.
 */
export interface WorkingCalendar {
  readonly years: ReadonlySet<number>
  /** Weekdays that are off. */
  readonly weekdaysOff: ReadonlySet<number>
  /** Weekend days that are worked. */
  readonly weekendsWorked: ReadonlySet<number>
}

/** The calendar that the notices of several years make together; where a day is named twice, work wins: a holiday's range never names a working day. */
export function workingCalendar(years: readonly WorkingYear[]): WorkingCalendar {
  const holidays = years.flatMap((year) => year.holidays)
  const worked = new Set(holidays.flatMap(({ workingDays }) => workingDays.map(dayNumber)))
  const off = holidays.flatMap(daysOf).filter((day) => !worked.has(day))
  return {
    years: new Set(years.map(({ year }) => year)),
    weekdaysOff: new Set(off.filter(isWeekday)),
    weekendsWorked: new Set([...worked].filter((day) => !isWeekday(day))),
  }
}

function daysOf({ from, to }: Holiday): number[] {
  const first = dayNumber(from)
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, index) => first + index)
}

/** 1 January of year 1 was a Monday. */
const aMonday = dayNumber('0001-01-01' as CalendarDate) // a day that exists

/** True from Monday to Friday. */
export function isWeekday(day: number): boolean {
  return (day - aMonday) % 7 < 5
}

/** Weekdays among the days from the first of the calendar up to a day, that day included. */
export function weekdaysUpTo(day: number): number {
  const days = day - aMonday + 1
  return Math.floor(days / 7) * 5 + Math.min(days % 7, 5)
}

/**
 * Why a notice cannot be as it is written; null where nothing is wrong.
 *
 * @example faultOf({ year: 2026, holidays: [{ name: '元旦', from: '2026-01-03', to: '2026-01-01', workingDays: [] }] }) // 'range'
 */
export function faultOf({ year, holidays }: WorkingYear): 'range' | 'year' | 'worked' | 'twice' | null {
  if (holidays.some(({ from, to }) => to < from)) return 'range'
  const worked = holidays.flatMap(({ workingDays }) => workingDays)
  const named = [...worked, ...holidays.flatMap(({ from, to }) => [from, to])]
  if (named.some((day) => !isOfYear(day, year))) return 'year'
  const days = [...holidays.flatMap(daysOf), ...worked.map(dayNumber)]
  if (worked.some((day) => isWeekday(dayNumber(day)))) return 'worked'
  return new Set(days).size < days.length ? 'twice' : null
}

function isOfYear(day: CalendarDate, year: number): boolean {
  return yearOf(day) === year || day.slice(0, 7) === `${String(year - 1).padStart(4, '0')}-12`
}
