import { describe, expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import type { PaceRule } from '../light/pace-rule.ts'
import { exact, toText } from '../quantity/exact.ts'
import type { MonthEnd } from './month-end.ts'
import { computeCurve, computePace, computePacing, judgedShare, type Pacing } from './pacing.ts'
import type { TargetValue } from './target.ts'

const year2026 = { startsOn: calendarDate('2026-01-01'), deadline: calendarDate('2026-12-31') }
const october = calendarDate('2026-10-31')

const rule: PaceRule = {
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
}

// 2025 ended at 120, of which 102 by October: 85 %.
const past: readonly MonthEnd[] = [6, 9, 24, 33, 42, 60, 69, 78, 93, 102, 111, 120].map((value, index) => ({
  year: 2025,
  month: index + 1,
  value: exact(value),
}))

const target: TargetValue = { comparator: '>=', value: exact(300), valueHigh: null, unit: '家', baseValue: null }

function pacingOf(part: Partial<Parameters<typeof computePacing>[0]> = {}): Pacing {
  const usual = { target, window: year2026, on: october, accumulation: 'flow' as const, rule, own: past, wider: [] }
  return computePacing({ ...usual, ...part })
}

/** What the learned pace says: `share value`, or why there is none. */
function learnedBy(pacing: Pacing): string {
  const { learned } = pacing
  return typeof learned === 'string' ? learned : `${toText(learned.share)} ${learned.value && toText(learned.value)}`
}

test('pace is 25 % after a quarter and ten twelfths at the end of October', () => {
  expect(toText(computePace(year2026, calendarDate('2026-03-31')))).toBe('0.25')
  expect(computePace(year2026, october).toFixed(4)).toBe('0.8333') // 10 ÷ 12
})

test('both paces stand beside each other, each with the value that it expects', () => {
  const pacing = pacingOf()
  // Straight 10/12 of 300 = 250; learned 10/12 + (0.85 − 10/12) ÷ 3 = 83.8889 % of 300 = 251.67.
  expect([toText(pacing.straight.share), toText(pacing.straight.value ?? exact(0))]).toEqual(['0.833333', '250'])
  expect(learnedBy(pacing)).toBe('0.838889 251.6667')
})

test('a climb from a base expects the base and the share of the way', () => {
  const climb = { ...target, value: exact(60), baseValue: exact(20) }
  // half-year: 20 + 50 % of 40 = 40; the past stood at 50 % too.
  expect(learnedBy(pacingOf({ target: climb, on: calendarDate('2026-06-30') }))).toBe('0.5 40')
})

test('the light judges by the straight line unless the rule says learned and there is something learned', () => {
  const byLearned: PaceRule = { ...rule, judgedBy: 'learned' }
  expect(pacingOf().judgedBy).toBe('straight')
  expect(toText(judgedShare(pacingOf()))).toBe('0.833333')
  expect(toText(judgedShare(pacingOf({ rule: byLearned })))).toBe('0.838889')
  expect(pacingOf({ rule: byLearned, own: [] })).toMatchObject({ judgedBy: 'straight', learned: 'no-history' })
})

test('a county without a finished year of its own takes the city’s, and says so; with one it keeps to its own', () => {
  const borrowed = pacingOf({ own: past.slice(0, 5), wider: past })
  expect(borrowed.learned).toMatchObject({ isBorrowed: true })
  expect(learnedBy(borrowed)).toBe(learnedBy(pacingOf()))
  expect(pacingOf({ wider: past.map((end) => ({ ...end, value: exact(120) })) }).learned).toMatchObject({
    isBorrowed: false,
  })
})

describe('nothing is learned, and the reason is named,', () => {
  const since2024 = { startsOn: calendarDate('2024-01-01'), deadline: calendarDate('2026-12-31') }
  const fromMarch = { startsOn: calendarDate('2026-03-01'), deadline: calendarDate('2026-12-31') }
  test.each([
    ['for a stock', { accumulation: 'stock' }, 'stock'],
    ['for a rate, growth among them', { accumulation: 'ratio' }, 'ratio'],
    ['for a limit not to be exceeded', { target: { ...target, comparator: '<=' } }, 'limit'],
    ['for a promise over several years', { window: since2024 }, 'window'],
    ['for a part of a year', { window: fromMarch }, 'window'],
    ['where the rulebook has no rule', { rule: null }, 'no-rule'],
    ['without a finished year', { own: [] }, 'no-history'],
  ] as const)('%s', (_when, part, reason) => {
    expect(pacingOf(part)).toMatchObject({ judgedBy: 'straight', learned: reason })
  })
})

test('the curve of a window ends at the deadline, with a learned pace only where there is one', () => {
  const said = (window: typeof year2026, pacing = pacingOf({ window })) =>
    computeCurve(pacing, window).map(
      ({ day, straight, learned }) => `${day} ${toText(straight)} ${learned && toText(learned)}`,
    )
  expect(said(year2026)).toHaveLength(12)
  expect(said(year2026).slice(-3)).toEqual([
    '2026-10-31 0.833333 0.838889',
    '2026-11-30 0.916667 0.919444', // 11/12 + (111/120 − 11/12) ÷ 3
    '2026-12-31 1 1',
  ])
  // 15 November to 10 February: 16 of 30 days, two months, 10 of 28 days: 607/210 months; 112, 322 and 532 of the 607 parts, then all.
  expect(said({ startsOn: calendarDate('2026-11-15'), deadline: calendarDate('2027-02-10') })).toEqual([
    '2026-11-30 0.184514 null',
    '2026-12-31 0.530478 null',
    '2027-01-31 0.876442 null',
    '2027-02-10 1 null',
  ])
})

test('before its year nothing is expected, on its last day all', () => {
  expect(learnedBy(pacingOf({ on: calendarDate('2025-12-31') }))).toBe('0 0')
  expect(learnedBy(pacingOf({ on: calendarDate('2027-03-01') }))).toBe('1 300')
})

test('a target without a number has shares and no value', () => {
  const open = pacingOf({ target: { ...target, value: null } })
  expect(learnedBy(open)).toBe('0.838889 null')
  expect(open.straight.value).toBeNull()
})
