import { expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import { exact } from '../quantity/exact.ts'
import { byAgenda, outcomeOf, weighHeldUp } from './agenda.ts'

const today = calendarDate('2026-10-31')
const held = (number: string, raisedOn: string, ...outputs: (string | null)[]) => {
  const asked = {
    number,
    raisedOn: calendarDate(raisedOn),
    outputs: outputs.map((one) => (one === null ? null : exact(one))),
  }
  return { number, weight: weighHeldUp(asked, today) }
}

test('what is at stake: 73 days × 50,000 万元 a year ÷ 365 = 10,000 万元', () => {
  const { weight } = held('2026-001', '2026-08-19', '20000', '30000', null)
  expect([weight.days, weight.output?.toFixed(), weight.atStake?.toFixed(), weight.projects]).toEqual([
    ...[73, '50000', '10000', 3],
  ])
})

test('the costliest leads; without an output the number of projects counts, then the days', () => {
  const inOrder = [
    held('2026-001', '2026-10-21', '36500'), // 10 days × 100
    held('2026-002', '2026-10-30', '730000'), // 1 day × 2000
    held('2026-003', '2026-01-01', null),
    held('2026-004', '2026-10-30', null, null),
    held('2026-005', '2025-01-01'),
    held('2026-006', '2026-01-01', null),
  ].toSorted(byAgenda)
  expect(inOrder.map(({ number }) => number.slice(-1))).toEqual(['2', '1', '4', '3', '6', '5'])
})

test('an issue that was raised today has nothing at stake yet', () => {
  expect(held('2026-001', '2026-10-31', '100').weight.atStake?.toFixed()).toBe('0')
})

test.each([
  ['2026-10-30', '2026-10-30', 'kept'],
  ['2026-10-30', '2026-10-31', 'broken'],
  ['2026-10-30', null, 'broken'],
  ['2026-10-31', null, 'open'],
  ['2026-11-05', null, 'open'],
] as const)('a promise of %s, handed in on %s, is %s on 2026-10-31', (day, handedInOn, outcome) => {
  const promised = { day: calendarDate(day), handedInOn: handedInOn === null ? null : calendarDate(handedInOn) }
  expect(outcomeOf(promised, today)).toBe(outcome)
})
