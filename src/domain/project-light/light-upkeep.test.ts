import { describe, expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import { assertWaiver, isQuiet, type UpkeepRule, waiverState } from './light-upkeep.ts'

const day = calendarDate
const today = day('2026-10-31')
const rule: UpkeepRule = {
  ...{ id: 'r', version: 1, name: '', region: 'CN', certainty: 'A', validFrom: day('2022-01-01'), validTo: null },
  ...{ mostWaivedDays: 90, leastAnswers: 10, uselessPercent: 60 },
}

test('a waiver holds on its last day and lights again on the next; what nobody answered lapses too', () => {
  const approved = { act: 'approve', until: today } as const
  expect(waiverState(null, today)).toBe('none')
  expect(waiverState(approved, today)).toBe('waived')
  expect(waiverState(approved, day('2026-11-01'))).toBe('expired')
  expect(waiverState({ act: 'ask', until: today }, today)).toBe('asked')
  expect(waiverState({ act: 'ask', until: today }, day('2026-11-01'))).toBe('expired')
})

describe('a waiver ends', () => {
  const limits = { today, mostDays: 90 }
  test('today at the earliest, and so many days ahead at the latest', () => {
    expect(() => assertWaiver('approve', 'none', today, limits)).not.toThrow()
    expect(() => assertWaiver('ask', 'expired', day('2027-01-29'), limits)).not.toThrow() // 90 days ahead
    expect(() => assertWaiver('ask', 'none', day('2027-01-30'), limits)).toThrow('light.waiver-day')
    expect(() => assertWaiver('approve', 'asked', day('2026-10-30'), limits)).toThrow('light.waiver-day')
    expect(() => assertWaiver('ask', 'none', null, limits)).toThrow('light.waiver-day')
  })

  test('and is approved, refused and taken back from the states where that makes sense', () => {
    expect(() => assertWaiver('refuse', 'asked', null, limits)).not.toThrow()
    expect(() => assertWaiver('withdraw', 'waived', null, limits)).not.toThrow()
    expect(() => assertWaiver('refuse', 'none', null, limits)).toThrow('light.waiver-state')
    expect(() => assertWaiver('ask', 'waived', today, limits)).toThrow('light.waiver-state')
  })
})

test('a rule goes quiet with enough answers and too many of no use, not before', () => {
  expect(isQuiet(rule, { useful: 4, useless: 6, known: 0 })).toBe(true)
  expect(isQuiet(rule, { useful: 4, useless: 5, known: 0 })).toBe(false) // nine answers
  expect(isQuiet(rule, { useful: 4, useless: 5, known: 1 })).toBe(false) // half
  expect(isQuiet(null, { useful: 0, useless: 99, known: 0 })).toBe(false)
})
