import { DomainError } from '../errors.ts'

/** A day without a time, as the text `YYYY-MM-DD` of a day that exists. Texts of it sort as the days do. */
export type CalendarDate = string & { readonly [calendarDateBrand]: true }
declare const calendarDateBrand: unique symbol

const dateText = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for the text of a day that exists, years 0001 to 9999. */
export function isCalendarDate(text: string): text is CalendarDate {
  const [, year, month, day] = dateText.exec(text) ?? []
  return year !== undefined && isDay(Number(year), Number(month), Number(day))
}

/**
 * The date that a canonical text names; for what people write there is `readDate`.
 *
 * @throws DomainError `calendar.unreadable`
 * @example calendarDate('2026-10-31')
 */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new DomainError('calendar.unreadable', { text: text.slice(0, 40) })
  return text
}

/** True when the day exists in the Gregorian calendar, years 1 to 9999. */
export function isDay(year: number, month: number, day: number): boolean {
  const areWhole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day)
  if (!areWhole || year < 1 || year > 9999 || month < 1 || month > 12) return false
  return day >= 1 && day <= daysInMonth(year, month)
}

/**
 * The date of a year, month (1–12) and day.
 *
 * @throws DomainError `calendar.unreadable` when there is no such day
 */
export function dateOf(year: number, month: number, day: number): CalendarDate {
  return calendarDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`)
}

function padded(part: number, width: number): string {
  return String(part).padStart(width, '0')
}

/** The calendar year. */
export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4))
}

/** The month, 1 to 12. */
export function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7))
}

/** The day of the month, 1 to 31. */
export function dayOf(date: CalendarDate): number {
  return Number(date.slice(8, 10))
}

/** True when the year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Number of days of a month (1–12); 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0)
}

/** The last day of the date's month. */
export function endOfMonth(date: CalendarDate): CalendarDate {
  return lastDayOf(yearOf(date), monthOf(date))
}

/**
 * The last day of a month (1–12).
 *
 * @throws DomainError `calendar.unreadable`
 */
export function lastDayOf(year: number, month: number): CalendarDate {
  return dateOf(year, month, daysInMonth(year, month))
}

/**
 * The date some days later, or earlier when `days` is negative.
 *
 * @throws DomainError `calendar.unreadable` outside the years 1 to 9999
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumber(date) + days)
}

/** Days from one date to another: 0 for the same day, negative when `to` lies before `from`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

const DAYS_OF_400_YEARS = 146_097

/** Days of the Gregorian calendar before 1 March of year 0, counted from there: months then have a plain formula. */
export function dayNumber(date: CalendarDate): number {
  const month = monthOf(date)
  const year = month <= 2 ? yearOf(date) - 1 : yearOf(date)
  const monthFromMarch = (month + 9) % 12
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return year * 365 + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + dayOf(date) - 1
}

/**
 * The inverse of `dayNumber`.
 *
 * @throws DomainError `calendar.unreadable` outside the years 1 to 9999
 */
export function dateOfDayNumber(number: number): CalendarDate {
  const era = Math.floor(number / DAYS_OF_400_YEARS)
  const dayOfEra = number - era * DAYS_OF_400_YEARS
  const withoutLeapDays =
    dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor(withoutLeapDays / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = ((monthFromMarch + 2) % 12) + 1
  return dateOf(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
}
