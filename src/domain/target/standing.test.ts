import { expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import type { LightRule } from '../light/light-rule.ts'
import { exact, toText } from '../quantity/exact.ts'
import { computeCompletion, computePace, computeStanding, type Observation } from './standing.ts'
import type { TargetValue } from './target.ts'

const year2026 = { startsOn: calendarDate('2026-01-01'), deadline: calendarDate('2026-12-31') }
const october = calendarDate('2026-10-31')

const rule: LightRule = {
  id: 'quanzhou-target-pace',
  version: 1,
  name: 'trial',
  region: '350500',
  certainty: 'A',
  validFrom: calendarDate('2022-01-01'),
  validTo: null,
  bands: [
    { light: 'green', behindFrom: null, behindTo: exact(0), note: false },
    { light: 'green', behindFrom: exact(0), behindTo: exact(3), note: true },
    { light: 'amber', behindFrom: exact(3), behindTo: exact(10), note: false },
    { light: 'red', behindFrom: exact(10), behindTo: null, note: false },
  ],
}

function aTarget(part: Partial<TargetValue> = {}): TargetValue {
  return { comparator: '>=', value: exact(300), valueHigh: null, unit: '家', baseValue: null, ...part }
}

function observed(value: string, part: Partial<Observation> = {}): Observation {
  return { comparator: '=', value: exact(value), unit: '家', ...part }
}

function standingOf(observation: Observation | null, on = october, target = aTarget()) {
  return computeStanding({ target, window: year2026, observation, on, rule, accumulation: 'flow' })
}

test('the completion rate is observation over target', () => {
  expect(computeCompletion(aTarget(), observed('214'))?.toFixed(4)).toBe('0.7133') // 214 ÷ 300
})

test('units of one dimension compare across scales', () => {
  const target = aTarget({ value: exact(8000), unit: '亿元' })
  const rate = computeCompletion(target, observed('60000000', { unit: '万元' })) // 6000 亿元
  expect(rate && toText(rate)).toBe('0.75')
})

test('a climb counts from where it began', () => {
  const jinjiang = aTarget({ value: exact(60), unit: '%', baseValue: exact('29.81') })
  const rate = computeCompletion(jinjiang, observed('44.905', { unit: '%' })) // half of the 30.19 points to go
  expect(rate && toText(rate)).toBe('0.5')
})

test('pace is 25 % after a quarter and ten twelfths at the end of October', () => {
  expect(toText(computePace(year2026, calendarDate('2026-03-31')))).toBe('0.25')
  expect(computePace(year2026, october).toFixed(4)).toBe('0.8333') // 10 ÷ 12
})

test.each([
  ['251', 'green', 'ahead'], // 83.67 %: ahead of the 83.33 % that the month should bring
  ['250', 'green', 'note'], // 83.3333 %, exactly at pace: 0 points behind begins the second band of the rule above
  ['245', 'green', 'note'], // 81.67 %: 1.67 points behind
  ['230', 'amber', 'behind'], // 76.67 %: 6.67 points behind
  ['214', 'red', 'behind'], // 71.33 %: 12 points behind
  ['300', 'green', 'met'],
])('%s of 300 at the end of October shows %s because %s', (value, light, reason) => {
  const standing = standingOf(observed(value))
  expect(standing.light).toBe(light)
  expect(standing.reason).toBe(reason)
})

test('what is missing and what each remaining month must bring are told', () => {
  const standing = standingOf(observed('214'))
  expect(standing.missing && toText(standing.missing)).toBe('86')
  expect(standing.neededPerMonth?.toFixed(2)).toBe('43.00') // 86 over November and December
})

test('a figure that nobody reported is not zero', () => {
  expect(standingOf(null)).toMatchObject({ light: 'none', reason: 'not-reported', completion: null, missing: null })
})

test('after the deadline an unmet promise is red whatever the rule says', () => {
  expect(standingOf(observed('299'), calendarDate('2027-01-05'))).toMatchObject({ light: 'red', reason: 'missed' })
})

test('before its window a target has no light', () => {
  expect(standingOf(null, calendarDate('2025-12-31'))).toMatchObject({ light: 'none', reason: 'not-started' })
})

test('an upper limit has no completion rate, only kept or not', () => {
  const limit = aTarget({ comparator: '<=', value: exact(100), unit: '万元' })
  expect(standingOf(observed('90', { unit: '万元' }), october, limit)).toMatchObject({
    completion: null,
    light: 'green',
    reason: 'met',
  })
  expect(standingOf(observed('0.02', { unit: '亿元' }), october, limit)).toMatchObject({
    light: 'red',
    reason: 'missed',
  })
})

test('“超” is met only above the value', () => {
  const over = aTarget({ comparator: '>', value: exact(1500), unit: '亿元' })
  expect(standingOf(observed('1500', { unit: '亿元' }), october, over).reason).not.toBe('met')
  expect(standingOf(observed('1501', { unit: '亿元' }), october, over).reason).toBe('met')
})

test('“超” reported against “超” promised is met', () => {
  const over = aTarget({ comparator: '>', value: exact(10000), unit: '亿元' })
  expect(standingOf(observed('10000', { unit: '亿元', comparator: '>' }), october, over).reason).toBe('met')
})

test('without a rule in force the light stays out and says so', () => {
  const standing = computeStanding({
    target: aTarget(),
    window: year2026,
    observation: observed('10'),
    on: october,
    rule: null,
    accumulation: 'flow',
  })
  expect(standing).toMatchObject({ light: 'none', reason: 'no-rule' })
})
