import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import type { PaceRule } from '../light/pace-rule.ts'
import { type Exact, exact, roundExact, share, toText } from '../quantity/exact.ts'
import { type LearnedCurve, learnCurve, learnedShareOn, shrinkWeight } from './learned-pace.ts'
import type { MonthEnd } from './month-end.ts'

function aRule(part: Partial<PaceRule> = {}): PaceRule {
  return {
    id: 'pace-learning',
    version: 1,
    name: 'trial',
    region: 'CN',
    certainty: 'A',
    validFrom: calendarDate('2022-01-01'),
    validTo: null,
    judgedBy: 'straight',
    straightYears: exact(2),
    leastMonths: 6,
    ...part,
  }
}

/** Year-to-date values from January on; `null`: nobody reported the month. */
function aYear(year: number, ...values: readonly (number | null)[]): MonthEnd[] {
  return values.flatMap((value, index) => (value === null ? [] : [{ year, month: index + 1, value: exact(value) }]))
}

// A slow Spring Festival and strong ends of the quarters: 5 %, 7.5 %, 20 %, … 50 % at the half-year, 85 % in October.
const year2025 = aYear(2025, 6, 9, 24, 33, 42, 60, 69, 78, 93, 102, 111, 120)

function learn(ends: readonly MonthEnd[], rule = aRule()): LearnedCurve {
  const curve = learnCurve(ends, rule, 2026)
  if (curve === null) throw new Error('no year counts')
  return curve
}

function endOf(month: number, { shares }: LearnedCurve): string {
  return sixPlaces(shares[month - 1] ?? exact(-1))
}

function sixPlaces(share: Exact): string {
  return toText(roundExact(share, 6))
}

describe('one finished year against a straight line that weighs as much as two', () => {
  const curve = learn(year2025)

  test('weighs a third', () => {
    expect(sixPlaces(curve.weight)).toBe('0.333333') // 1 ÷ (1 + 2)
    expect(curve.years).toEqual([2025])
  })

  // By hand, straight + (own − straight) ÷ 3: February 2/12 and 7.5 % make 13.61 %, October 10/12 and 85 % make 83.89 %.
  test.each([
    [2, '0.136111'],
    [6, '0.5'],
    [10, '0.838889'],
    [12, '1'],
  ])('expects by the end of month %i the share %s', (month, expected) => {
    expect(endOf(month, curve)).toBe(expected)
  })

  test('a Spring Festival that is slow every year is no lag: February expects less than 序时进度', () => {
    expect(curve.shares[1]?.lt(share(exact(2), exact(12)))).toBe(true)
  })
})

test('the longer the history, the nearer to it: two years weigh a half, three 60 %', () => {
  expect([1, 2, 3].map((years) => sixPlaces(shrinkWeight(years, exact(2))))).toEqual(['0.333333', '0.5', '0.6'])
})

test('several years count alike, whatever they brought', () => {
  // February 2024: 100 of 1000 is 10 %; with the 7.5 % of 2025 the mean is 8.75 %; half way to it from 2/12: 12.708 %.
  const year2024 = aYear(2024, 50, 100, 200, 300, 350, 500, 550, 600, 700, 800, 900, 1000)
  const curve = learn([...year2025, ...year2024])
  expect(curve.years).toEqual([2024, 2025])
  expect(endOf(2, curve)).toBe('0.127083')
})

test('missing months lie between their neighbours, and their number is told', () => {
  // October missing between 93 and 111: 102, as if it had been reported. January missing: half of February’s 9 is 4.5, 3.75 %.
  const gaps = aYear(2025, null, 9, 24, 33, 42, 60, 69, 78, 93, null, 111, 120)
  const curve = learn(gaps)
  expect(curve.interpolated).toBe(2)
  expect(endOf(10, curve)).toBe(endOf(10, learn(year2025)))
  expect(endOf(1, curve)).toBe('0.068056') // 1/12 + (0.0375 − 1/12) ÷ 3
})

test('a year without its December figure does not count', () => {
  expect(learnCurve(year2025.slice(0, 11), aRule(), 2026)).toBeNull()
})

test('a year of which fewer months are known than the rule asks does not count', () => {
  const quarters = aYear(2025, null, null, 24, null, null, 60, null, null, 93, null, null, 120)
  expect(learnCurve(quarters, aRule(), 2026)).toBeNull()
  expect(learnCurve(quarters, aRule({ leastMonths: 3 }), 2026)?.interpolated).toBe(8)
})

test('a year that brought nothing, or less, teaches nothing', () => {
  expect(learnCurve(aYear(2025, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), aRule(), 2026)).toBeNull()
  expect(learnCurve(aYear(2025, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -3), aRule(), 2026)).toBeNull()
})

test('the year of the target and those after it teach it nothing', () => {
  expect(learnCurve(year2025, aRule(), 2025)).toBeNull()
})

test('a month that stands below an earlier one is held at its height, and none stands above the year', () => {
  // 60 at the half-year, corrected to 54 in July: July stays at 50 %. November 126 of 120 is the whole year.
  const corrected = aYear(2025, 6, 9, 24, 33, 42, 60, 54, 78, 93, 102, 126, 120)
  const { shares } = learn(corrected, aRule({ straightYears: exact('0.000001') }))
  expect(shares[6]?.round(4).eq('0.5')).toBe(true)
  expect(shares[10]?.round(4).eq('1')).toBe(true)
})

test('within a month the share grows by the day', () => {
  const curve = learn(year2025)
  // 15 of 30 days of June: half way between 42 and 60 of 120, so between the shares of May and June.
  const [may, june] = [curve.shares[4] ?? exact(0), curve.shares[5] ?? exact(0)]
  expect(sixPlaces(learnedShareOn(curve, calendarDate('2026-06-15')))).toBe(sixPlaces(may.plus(june).div('2')))
  expect(sixPlaces(learnedShareOn(curve, calendarDate('2026-10-31')))).toBe('0.838889')
})

const someValue = fc.integer({ min: -50, max: 5000 })
const someYear = fc.array(fc.option(someValue, { freq: 4 }), { minLength: 11, maxLength: 11 })
const someHistory = fc
  .array(fc.tuple(someYear, fc.integer({ min: 1, max: 5000 })), { minLength: 1, maxLength: 4 })
  .map((years) => years.flatMap(([values, total], index) => aYear(2020 + index, ...values, total)))
const someWeight = fc.integer({ min: 1, max: 40 }).map((tenths) => share(exact(tenths), exact(10)))
const leastMonths = 0

function straightAt(month: number): Exact {
  return share(exact(month), exact(12))
}

function isBetween(value: Exact, a: Exact, b: Exact): boolean {
  const [low, high] = a.lt(b) ? [a, b] : [b, a]
  return value.gte(low.minus('0.000001')) && value.lte(high.plus('0.000001')) // the past alone weighs all but a ten-millionth
}

test('whatever the past, the learned pace never falls, stays between 0 and 1 and ends at 1', () => {
  fc.assert(
    fc.property(someHistory, someWeight, (ends, straightYears) => {
      const { shares } = learn(ends, aRule({ straightYears, leastMonths }))
      expect(shares).toHaveLength(12)
      expect(shares.every((one, index) => one.gte(shares[index - 1] ?? exact(0)))).toBe(true)
      expect(shares.at(-1)?.eq('1')).toBe(true)
    }),
  )
})

test('the learned pace lies between the straight line and what the past alone would say', () => {
  fc.assert(
    fc.property(someHistory, someWeight, (ends, straightYears) => {
      const { shares } = learn(ends, aRule({ straightYears, leastMonths }))
      const past = learn(ends, aRule({ straightYears: exact('0.0000001'), leastMonths }))
      const outside = shares.filter(
        (one, index) => !isBetween(one, straightAt(index + 1), past.shares[index] ?? exact(0)),
      )
      expect(outside).toEqual([])
    }),
  )
})

test('the weight of the past grows with its years and never is all', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), someWeight, (years, straightYears) => {
      const [weight, more] = [shrinkWeight(years, straightYears), shrinkWeight(years + 1, straightYears)]
      expect(weight.gt('0') && weight.lt(more) && more.lt('1')).toBe(true)
    }),
  )
})
