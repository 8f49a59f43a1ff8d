import { addDays, type CalendarDate, dateOf } from '../../calendar/calendar-date.ts'

/** Festivals of the lunar calendar as month and day, one entry a year from 2000 to 2050. @source GB/T 33661-2017, computed */
const lunarFestivals = {
  春节: '0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0207 0126 0213 0202 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212 0201 0122 0210 0130 0217 0206 0126 0214 0202 0123',
  端午: '0606 0625 0615 0604 0622 0611 0531 0619 0608 0528 0616 0606 0623 0612 0602 0620 0609 0530 0618 0607 0625 0614 0603 0622 0610 0531 0619 0609 0528 0616 0605 0624 0612 0601 0620 0610 0530 0618 0607 0527 0614 0603 0622 0611 0531 0619 0608 0529 0615 0604 0623',
  中秋: '0912 1001 0921 0911 0928 0918 1006 0925 0914 1003 0922 0912 0930 0919 0908 0927 0915 1004 0924 0913 1001 0921 0910 0929 0917 1006 0925 0915 1003 0922 0912 1001 0919 0908 0927 0916 1004 0924 0913 1002 0920 0910 0928 0917 1005 0925 0915 1004 0922 0911 0930',
} as const

const FIRST_YEAR = 2000

const fixedFestivals = { 元旦: '0101', 五一: '0501', 劳动节: '0501', 七一: '0701', 国庆: '1001' } as const

/** The names by which festivals are known here. */
export const festivalNames: readonly string[] = [...Object.keys(lunarFestivals), ...Object.keys(fixedFestivals), '元宵']

/** The day of a festival in a year; null for an unknown one, and for a lunar one outside the table. */
export function festivalDay(name: string, year: number): CalendarDate | null {
  if (name === '元宵') {
    const newYear = festivalDay('春节', year)
    return newYear === null ? null : addDays(newYear, 14)
  }
  const table: Readonly<Record<string, string>> = lunarFestivals
  const fixed: Readonly<Record<string, string>> = fixedFestivals
  const day = fixed[name] ?? table[name]?.split(' ')[year - FIRST_YEAR]
  return day === undefined ? null : dateOf(year, Number(day.slice(0, 2)), Number(day.slice(2)))
}
