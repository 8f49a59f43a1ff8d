import { expect, test } from 'vitest'
import { listWorkingDays } from '#contract/working-day.ts'
import { transact } from '#db/transact.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { addWorkingDays } from '#domain/calendar/working-days.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { useLedgerCity } from '../../../test/support/ledger-city.ts'
import { cityId } from '../../../test/support/park-city.ts'
import { loadWorkingCalendar } from '../light/working-year-row.ts'
import { loadWorkingDays } from '../world/load-working-days.ts'
import { packFolder } from '../world/world-files.ts'

// Nothing is faked but the clock: it is 2026-10-31. The notices are those of rulebook/national/working-days.yaml; each counts from the day on
// which it was issued: that of 2026 on 2025-11-04, the longer 春节 of 2020 on 2020-01-27.

describeDatabases((databases) => {
  const city = useLedgerCity(databases, async (tx) => {
    await loadWorkingDays(tx, packFolder('national'), 'pack')
  })

  const listed = (asOf?: string) => city.office.call(listWorkingDays, { asOf })

  test('the years are told with where they come from, and the first that is missing', async () => {
    const { years, provisionalFrom } = await listed()
    expect(years.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
    expect(provisionalFrom).toBe(2027)
    expect(years.at(-1)).toMatchObject({
      certainty: 'V',
      issuedOn: '2025-11-04',
      source: expect.stringContaining('7号'),
    })
  })

  test('on a day before a notice its year is provisional', async () => {
    expect(await listed('2025-11-03')).toMatchObject({ provisionalFrom: 2026 })
    expect(await listed('2025-11-04')).toMatchObject({ provisionalFrom: 2027 })
  })

  test('a year that was changed is told as it was known on the day', async () => {
    const springOf2020 = async (asOf: string) =>
      (await listed(asOf)).years.find(({ year }) => year === 2020)?.holidays.find(({ name }) => name === '春节')?.to
    expect([await springOf2020('2020-01-26'), await springOf2020('2020-01-27')]).toEqual(['2020-01-30', '2020-02-02'])
  })

  test('others count by the calendar as it is known on a day', async () => {
    // 30 September 2026 is a Wednesday: the first working day after it is the 8th of October, or the 1st where nothing was known of 国庆节.
    const endAsKnownOn = async (asOf: string) => {
      const calendar = await transact(city.tested.app.database, { kind: 'system', cityId }, (tx) =>
        loadWorkingCalendar(tx, calendarDate(asOf)),
      )
      return addWorkingDays(calendar, calendarDate('2026-09-30'), 1)
    }
    expect(await endAsKnownOn('2026-10-31')).toEqual({ day: '2026-10-08', provisional: false, missingYear: null })
    expect(await endAsKnownOn('2025-06-30')).toEqual({ day: '2026-10-01', provisional: true, missingYear: 2026 })
  })
})
