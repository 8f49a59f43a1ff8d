import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import chineseDays from 'chinese-days'
import { expect, test } from 'vitest'
import { addDays, type CalendarDate, dateOf } from '#domain/calendar/calendar-date.ts'
import { workingCalendar } from '#domain/calendar/working-calendar.ts'
import { isWorkingDay } from '#domain/calendar/working-days.ts'
import { workingDaysRow } from './pack-rows.ts'
import { packFolder, readYaml } from './world-files.ts'

// Our table of working days, held day by day against the package chinese-days, which was made by others from the same notices. Nothing is faked.

const file = path.join(packFolder('national'), 'working-days.yaml')
const rows = workingDaysRow.array().parse(await readYaml(file))
const latest = [...new Map(rows.toSorted((a, b) => a.version - b.version).map((row) => [row.id, row])).values()]
const calendar = workingCalendar(
  latest.map(({ year, holidays }) => ({
    year,
    holidays: holidays.map(({ working, ...holiday }) => ({ ...holiday, workingDays: working })),
  })),
)

/** Years of which the package has a file. */
async function yearsOfThePackage(): Promise<number[]> {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('chinese-days')), 'years')
  return (await readdir(folder)).filter((name) => /^\d{4}\.json$/.test(name)).map((name) => Number(name.slice(0, 4)))
}

function daysOf(year: number): CalendarDate[] {
  const days: CalendarDate[] = []
  for (let day = dateOf(year, 1, 1); day <= dateOf(year, 12, 31); day = addDays(day, 1)) days.push(day)
  return days
}

test('every day of 2019 to 2026 is worked or off as the package says', () => {
  expect([...calendar.years].sort()).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
  const differing = [...calendar.years]
    .flatMap(daysOf)
    .filter((day) => isWorkingDay(calendar, day).isWorking !== chineseDays.isWorkday(day))
  expect(differing).toEqual([])
})

test('a year that the package knows and our table does not is noticed', async () => {
  const known = (await yearsOfThePackage()).filter((year) => year >= 2019)
  expect(known.length).toBeGreaterThan(7)
  expect(known.filter((year) => !calendar.years.has(year))).toEqual([])
})

// The weekdays of the year (261, 260, 262, 261, 261) less the days of holidays that the law gives: 11, from 2025 on 13 (the notice of 2025 says so).
// What is off beyond them is worked on a weekend.
test.each([
  [2019, 250],
  [2022, 249],
  [2024, 251],
  [2025, 248],
  [2026, 248],
])('%i has %i working days', (year, count) => {
  expect(daysOf(year).filter((day) => isWorkingDay(calendar, day).isWorking)).toHaveLength(count)
})
