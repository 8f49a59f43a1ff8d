import { expect, test } from 'vitest'
import { type CalendarDate, calendarDate } from '../calendar/calendar-date.ts'
import type { FigureAgeRule } from '../light/figure-age-rule.ts'
import type { LightRule } from '../light/light-rule.ts'
import type { PaceRule } from '../light/pace-rule.ts'
import { exact, toText } from '../quantity/exact.ts'
import { computePacing } from './pacing.ts'
import { computeCompletion, computeStanding, judgedDay, type Observation } from './standing.ts'
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

const learning: PaceRule = {
  ...rule,
  id: 'pace-learning',
  judgedBy: 'learned',
  straightYears: exact(2),
  leastMonths: 6,
}

const threeMonths: FigureAgeRule = { ...rule, id: 'figure-age', mostMonths: 3 }

function aTarget(part: Partial<TargetValue> = {}): TargetValue {
  return { comparator: '>=', value: exact(300), valueHigh: null, unit: '家', baseValue: null, ...part }
}

function observed(value: string, part: Partial<Observation> = {}): Observation {
  return { comparator: '=', value: exact(value), unit: '家', periodTo: october, ...part }
}

function standingOf(
  observation: Observation | null,
  on = october,
  target = aTarget(),
  accumulation: 'flow' | 'stock' = 'flow',
) {
  const judged = judging(target, judgedDay(observation, on))
  return computeStanding({ ...judged, accumulation, on, observation, rule, ageRule: threeMonths })
}

const upTo = (day: string): Partial<Observation> => ({ periodTo: calendarDate(day) })

/** By the straight line: there is no rule of pace and no past. */
function judging(target: TargetValue, on: CalendarDate) {
  const judged = { target, window: year2026, on, accumulation: 'flow' as const }
  return { ...judged, pacing: computePacing({ ...judged, rule: null, own: [], wider: [] }) }
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

test('a month counts as left until it has ended', () => {
  const needed = (on: string) => standingOf(observed('214', upTo(on)), calendarDate(on)).neededPerMonth?.toFixed(2)
  expect(needed('2026-10-20')).toBe('28.67') // 86 over October, November and December
  expect(needed('2026-12-30')).toBe('86.00')
  expect(needed('2026-12-31')).toBeUndefined()
})

test('where the city judges by past years, completion is held against what they expect', () => {
  // Ten years like 2025 of which 60 % came by October weigh 10 ÷ 12 against two of the straight line:
  // 83.33 + (60 − 83.33) × 10/12 = 63.89 %. 214 of 300 is 71.33 %: behind 序时进度 by 12 points, ahead of this by 7.44.
  const rate = (month: number) => exact(month < 12 ? month * 6 : 100)
  const past = Array.from({ length: 120 }, (_, index) => ({
    year: 2016 + Math.floor(index / 12),
    month: (index % 12) + 1,
    value: rate((index % 12) + 1),
  }))
  const judged = judging(aTarget(), october)
  const pacing = computePacing({ ...judged, rule: learning, own: past, wider: [] })
  const standing = computeStanding({ ...judged, pacing, observation: observed('214'), rule, ageRule: null })
  expect(standing).toMatchObject({ light: 'green', reason: 'ahead' })
  expect(standing.behindPoints?.toFixed(2)).toBe('-7.44')
})

test('a value up to the end of September is held against September’s pace, and what is needed begins in October', () => {
  const standing = standingOf(observed('214', upTo('2026-09-30')))
  // 71.33 % against 75 %: 3.67 points behind, amber. Against the 83.33 % of the day asked about it would be 12, red.
  expect(standing).toMatchObject({ light: 'amber', reason: 'behind', judgedOn: '2026-09-30', isOutdated: false })
  expect(standing.behindPoints?.toFixed(2)).toBe('3.67')
  expect(standing.neededPerMonth?.toFixed(2)).toBe('28.67') // 86 over October, November and December
})

test('a value that covers days to come is held against the day asked about', () => {
  expect(standingOf(observed('214', upTo('2026-12-31'))).judgedOn).toBe(october)
})

test('an old value is not green: a first quarter serves until the month in which the second must have come', () => {
  const firstQuarter = observed('90', upTo('2026-03-31')) // 30 %, ahead of 25 %
  expect(standingOf(firstQuarter, calendarDate('2026-07-30')).light).toBe('green') // April, May and June have ended
  expect(standingOf(firstQuarter, calendarDate('2026-07-31'))).toMatchObject({
    ...{ light: 'none', reason: 'outdated', isOutdated: true },
    completion: exact('0.3'),
  })
})

test('who stops reporting does not lose the red light', () => {
  const behind = observed('30', upTo('2026-03-31')) // 10 %, 15 points behind 25 %
  expect(standingOf(behind)).toMatchObject({ light: 'red', reason: 'behind', isOutdated: true })
})

test('nor does who was a little behind lose the amber one', () => {
  const late = observed('60', upTo('2026-03-31')) // 20 %, 5 points behind 25 %
  expect(standingOf(late)).toMatchObject({ light: 'amber', reason: 'behind', isOutdated: true })
})

test('what a flow has brought stays brought; a stock may have gone since', () => {
  const met = observed('300', upTo('2026-03-31'))
  expect(standingOf(met)).toMatchObject({ light: 'green', reason: 'met', isOutdated: true })
  expect(standingOf(met, october, aTarget(), 'stock')).toMatchObject({ light: 'none', reason: 'outdated' })
})

test('a promise is not missed while its last month is not told', () => {
  const november = observed('280', upTo('2026-11-30')) // 93.33 % against 91.67 %
  const standing = standingOf(november, calendarDate('2027-01-05'))
  expect(standing).toMatchObject({ light: 'green', reason: 'ahead', neededPerMonth: null })
})

test('a figure that nobody reported is not zero', () => {
  expect(standingOf(null)).toMatchObject({ light: 'none', reason: 'not-reported', completion: null, missing: null })
})

test('after the deadline an unmet promise is red whatever the rule says', () => {
  const atTheEnd = standingOf(observed('299', upTo('2026-12-31')), calendarDate('2027-01-05'))
  expect(atTheEnd).toMatchObject({ light: 'red', reason: 'missed' })
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
    ...judging(aTarget(), october),
    observation: observed('10'),
    rule: null,
    ageRule: null,
  })
  expect(standing).toMatchObject({ light: 'none', reason: 'no-rule' })
})
