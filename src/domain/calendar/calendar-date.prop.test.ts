import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type CalendarDate, calendarDate, dateOfDayNumber, dayNumber, daysBetween } from './calendar-date.ts'
import { readDate } from './date-reading.ts'
import { readExcelSerial } from './excel-serial.ts'

const allYears = { first: 1, last: 9999 }

/** A day from the platform's own calendar, counted in UTC: the reference that ours is held against. */
function platformDate(daysSince1970: number): CalendarDate {
  return calendarDate(new Date(daysSince1970 * 86_400_000).toISOString().slice(0, 10))
}

/** Days from 0001-01-01 (719162 days before 1970-01-01) to 9999-12-31 (2932896 days after it). */
const unixDay = fc.integer({ min: -719_162, max: 2_932_896 })
const anyDate = unixDay.map(platformDate)

test('day arithmetic agrees with the platform on every day of 9999 years', () => {
  const epoch = calendarDate('1970-01-01')
  fc.assert(fc.property(unixDay, (day) => addDays(epoch, day) === platformDate(day)))
})

test('a day number gives its date back', () => {
  fc.assert(fc.property(anyDate, (date) => dateOfDayNumber(dayNumber(date)) === date))
})

test('the days between two dates lead from one to the other, and have the sign of their order', () => {
  fc.assert(
    fc.property(anyDate, anyDate, (a, b) => {
      expect(addDays(a, daysBetween(a, b))).toBe(b)
      expect(daysBetween(a, b) > 0).toBe(a < b)
    }),
  )
})

test('serials of a workbook that follow each other are days that follow each other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_958_464 }).filter((serial) => serial !== 59 && serial !== 60),
      (serial) => {
        const date = readExcelSerial(serial, allYears)
        expect(date).toEqual(expect.any(String))
        expect(readExcelSerial(serial + 1, allYears)).toBe(addDays(calendarDate(String(date)), 1))
      },
    ),
  )
})

test('every writing of a day is read as that day', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const [year = '', month = '', day = ''] = date.split('-')
      const [plainMonth, plainDay] = [Number(month), Number(day)]
      const writings = [
        date,
        `${year}/${plainMonth}/${plainDay}`,
        `${year}.${plainMonth}.${plainDay}`,
        `${year}${month}${day}`,
        `${year}年${plainMonth}月${plainDay}日`,
        ` ${year} 年 ${month} 月 ${day} 号 `,
      ]
      for (const writing of writings) expect(readDate(writing, { years: allYears })).toBe(date)
      expect(readDate(`${plainMonth}月${plainDay}日`, { year: Number(year), years: allYears })).toBe(date)
    }),
  )
})
