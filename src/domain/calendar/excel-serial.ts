import { type CalendarDate, calendarDate, dateOfDayNumber, dayNumber, yearOf } from './calendar-date.ts'
import { type CalendarProblem, unreadable, type YearRange, yearProblem } from './reading-context.ts'

/** 9999-12-31, the last day that a workbook can hold. */
const LAST_SERIAL = 2_958_465
/** Workbooks believe in a 29 February 1900, which never was; every later serial is one too high because of it. */
const FAKE_LEAP_DAY = 60
const dayBeforeFirst = dayNumber(calendarDate('1899-12-31'))

/**
 * The day of a workbook's date cell in the 1900 system: 1 is 1900-01-01, 45560 is 2024-09-25. A time of day is dropped.
 *
 * @param serial days since 1899-12-31, from 1 up to (not including) 2958466
 * @returns Problem `calendar.unreadable` (also for 60, the day that never was) or `calendar.year-out-of-range`
 * @source ECMA-376 part 1, §18.17.4.1
 */
export function readExcelSerial(serial: number, years?: YearRange): CalendarDate | CalendarProblem {
  const days = Math.floor(serial)
  if (!(days >= 1 && days <= LAST_SERIAL) || days === FAKE_LEAP_DAY) return unreadable(String(serial))
  const date = dateOfDayNumber(dayBeforeFirst + (days > FAKE_LEAP_DAY ? days - 1 : days))
  return yearProblem(String(serial), yearOf(date), years) ?? date
}
