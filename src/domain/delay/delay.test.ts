import { describe, expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import { actsOn, assertWithinSlip, confirmedDays, type Delay, daysGiven, delayState } from './delay.ts'
import { slipOf } from './slip.ts'

const day = calendarDate
const today = day('2026-10-31')
const days = { planned: null, promised: null, actual: null }

describe('a gate slips from the day first set to the day reached, promised, or to today', () => {
  test.each([
    ['reached late', { ...days, planned: day('2026-09-30'), actual: day('2026-10-10') }, null, 10],
    ['reached early', { ...days, planned: day('2026-09-30'), actual: day('2026-09-20') }, null, 0],
    ['promised anew', { ...days, promised: day('2026-11-30') }, day('2026-10-01'), 60],
    ['promise over', { ...days, promised: day('2026-10-20') }, day('2026-10-01'), 30],
    ['still time', { ...days, planned: day('2026-12-01') }, null, 0],
  ])('%s', (_case, gate, first, slipped) => {
    expect(slipOf(gate, first, today)?.days).toBe(slipped)
  })

  test('where no day was ever set, nothing can slip', () => {
    expect(slipOf(days, null, today)).toBeNull()
  })
})

const entry: Delay = {
  ...{ gate: 'start', days: 10, cause: 'department', organisationId: 'water', state: 'proposed' },
  ...{ enteredOrganisationId: 'office', enteredBy: 'clerk' },
}

describe('whose the days are', () => {
  test('the last word counts', () => {
    expect(delayState([])).toBe('proposed')
    expect(delayState(['contest', 'confirm'])).toBe('confirmed')
    expect(delayState(['contest', 'withdraw'])).toBe('withdrawn')
  })

  test('no more days are given away than slipped; contested ones are free again', () => {
    const slip = { from: day('2026-10-01'), to: today, days: 30 }
    const entered = [entry, { ...entry, days: 15, state: 'contested' as const }]
    expect(daysGiven(entered, 'start')).toBe(10)
    expect(() => assertWithinSlip(20, 'start', slip, entered)).not.toThrow()
    expect(() => assertWithinSlip(21, 'start', slip, entered)).toThrow('delay.beyond-slip')
    expect(() => assertWithinSlip(1, 'start', null, [])).toThrow('delay.beyond-slip')
  })

  test('only confirmed days are summed', () => {
    const confirmed = { ...entry, state: 'confirmed' as const, days: 7 }
    expect(confirmedDays([entry, confirmed, { ...confirmed, cause: 'weather', days: 3 }])).toEqual({
      ...{ owner: 0, department: 7, 'third-party': 0, weather: 3, shared: 0 },
    })
  })

  test('the other side confirms or contests, who entered takes back, nobody else speaks', () => {
    const water = { accountId: 'w', organisationId: 'water' }
    const clerk = { accountId: 'clerk', organisationId: null }
    expect(actsOn(entry, water)).toEqual(['confirm', 'contest'])
    expect(actsOn({ ...entry, state: 'contested' }, water)).toEqual(['confirm'])
    expect(actsOn({ ...entry, state: 'confirmed' }, water)).toEqual([])
    expect(actsOn(entry, clerk)).toEqual(['withdraw'])
    expect(actsOn({ ...entry, state: 'confirmed' }, clerk)).toEqual([])
    expect(actsOn(entry, { accountId: 'x', organisationId: 'land' })).toEqual([])
  })
})
