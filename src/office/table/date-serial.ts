/** How much of a date a number format shows; `none` for a format that shows no date. */
export type DatePrecision = 'none' | 'year' | 'month' | 'day'

/** Day 1 is 1900-01-01, or 1904-01-02 in workbooks that began on an old Macintosh. */
export type DateSystem = 1900 | 1904

const dayMilliseconds = 86_400_000
const daySeconds = 86_400
/** 9999-12-31, the last day that Excel knows. */
const lastSerial1900 = 2_958_465
/** Excel believes in a 29 February 1900, day 60; before it the count lags by one. */
const inventedLeapDay = 60
const offset1904 = 1462

/**
 * The ISO date of a serial day number.
 *
 * @param serial exact decimal text; the fraction is the time of the day, given to the second
 * @returns null when Excel itself would show no date (negative, after 9999, or its invented 1900-02-29)
 * @example readDateSerial('45560', 'day', 1900) // '2024-09-25'
 */
export function readDateSerial(serial: string, precision: DatePrecision, system: DateSystem): string | null {
  const [whole = '', fraction = ''] = serial.split('.')
  if (serial.startsWith('-') || whole.length > 7) return null
  const seconds = Math.round(Number(`0.${fraction}`) * daySeconds)
  const days = Number(whole) + (system === 1904 ? offset1904 : 0) + (seconds === daySeconds ? 1 : 0)
  const date = isoDateOfDay(days)
  if (date === null || precision === 'none') return null
  if (precision === 'year') return date.slice(0, 4)
  if (precision === 'month') return date.slice(0, 7)
  return seconds % daySeconds === 0 ? date : `${date}T${timeOfSeconds(seconds)}`
}

/**
 * The serial day number of an ISO date, 1900 system.
 *
 * @returns null for a text that is no day from 1900-03-01 (where all programs count alike) to 9999-12-31
 * @example dateSerialOf('2024-09-25') // 45560
 */
export function dateSerialOf(date: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const milliseconds = Date.UTC(year, month - 1, day)
  const isThatDay = new Date(milliseconds).getUTCDate() === day && month >= 1 && month <= 12
  if (!isThatDay) return null
  const serial = (milliseconds - Date.UTC(1899, 11, 30)) / dayMilliseconds
  return serial > inventedLeapDay ? serial : null
}

function isoDateOfDay(days: number): string | null {
  if (days < 1 || days > lastSerial1900 || days === inventedLeapDay) return null
  const firstDay = days < inventedLeapDay ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30)
  return new Date(firstDay + days * dayMilliseconds).toISOString().slice(0, 10)
}

function timeOfSeconds(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 19)
}
