import { expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import { exact } from '../quantity/exact.ts'
import { bandFor, type LightBand, type LightRule, ruleInForce } from './light-rule.ts'

function band(light: LightBand['light'], from: string | null, to: string | null, note = false): LightBand {
  return { light, behindFrom: from === null ? null : exact(from), behindTo: to === null ? null : exact(to), note }
}

function aRule(part: Partial<LightRule> = {}): LightRule {
  return {
    id: 'pace',
    version: 1,
    name: 'trial',
    region: '350500',
    certainty: 'A',
    validFrom: calendarDate('2022-01-01'),
    validTo: null,
    bands: [band('green', null, '0'), band('green', '0', '3', true), band('amber', '3', '10'), band('red', '10', null)],
    ...part,
  }
}

test.each([
  ['-40', 'green', false],
  ['-0.000001', 'green', false],
  ['0', 'green', true],
  ['2.999999', 'green', true],
  ['3', 'amber', false],
  ['9.999999', 'amber', false],
  ['10', 'red', false],
  ['100', 'red', false],
])('%s points behind is %s: a band holds its first point and not its last', (behind, light, note) => {
  expect(bandFor(aRule(), exact(behind))).toMatchObject({ light, note })
})

test('a lag of which the rule says nothing has no band', () => {
  const gap = aRule({ bands: [band('green', null, '0'), band('red', '10', null)] })
  expect(bandFor(gap, exact(5))).toBeNull()
})

const nearestFirst = ['350582', '350500', '350000', 'CN']
const on = calendarDate('2026-10-31')

test('the rule of the nearest region is in force, whatever the version of a farther one', () => {
  const rules = [aRule({ region: 'CN', version: 9 }), aRule({ region: '350500', version: 1 })]
  expect(ruleInForce(rules, nearestFirst, on)?.region).toBe('350500')
})

test('of one region the highest version is in force', () => {
  const rules = [aRule({ version: 2 }), aRule({ version: 10 }), aRule({ version: 3 })]
  expect(ruleInForce(rules, nearestFirst, on)?.version).toBe(10)
})

test('a rule of another region is not in force', () => {
  expect(ruleInForce([aRule({ region: '350200' })], nearestFirst, on)).toBeNull()
})

test.each([
  ['2024-12-31', null],
  ['2025-01-01', 1],
  ['2025-12-31', 1],
  ['2026-01-01', 2],
  ['2026-06-30', 2],
  ['2026-07-01', null],
])('on %s version %s is in force: a past day keeps the version of its time', (day, version) => {
  const rules = [
    aRule({ version: 1, validFrom: calendarDate('2025-01-01'), validTo: calendarDate('2025-12-31') }),
    aRule({ version: 2, validFrom: calendarDate('2026-01-01'), validTo: calendarDate('2026-06-30') }),
  ]
  expect(ruleInForce(rules, nearestFirst, calendarDate(day))?.version ?? null).toBe(version)
})

test('a nearer rule that has ended leaves the field to a farther one', () => {
  const rules = [aRule({ validTo: calendarDate('2025-12-31') }), aRule({ region: 'CN' })]
  expect(ruleInForce(rules, nearestFirst, on)?.region).toBe('CN')
})
