import { expect, test } from 'vitest'
import { confidenceOf, productOf } from './confidence.ts'
import type { FindingRules } from './finding.ts'
import type { Reliability } from './reliability-record.ts'

const rules: FindingRules = {
  value: 'number-unit',
  sense: 'plain',
  subject: 'before',
  time: 'clause',
  place: 'document',
}
const always = { known: [16, 16] } as const

/** Every field sure but the value, of which three rules are known: 16 of 16, 4 of 4 and 0 of 4 were right; 20 of 24 on average. */
const record: Reliability = {
  rules: {
    value: { 'number-unit': [16, 16], rare: [4, 4], wrong: [0, 4] },
    sense: always,
    subject: always,
    time: always,
    place: always,
  },
  steps: [
    [20, 10],
    [60, 50],
    [100, 90],
  ],
}

test('a rule that was right more often makes a finding surer; one never seen counts as the average of its field', () => {
  const product = (value: string) => productOf({ ...rules, value }, record)
  // (16 + 4 × 20/24) ÷ 20, (4 + 4 × 20/24) ÷ 8, (4 × 20/24) ÷ 4, (0 + 4 × 20/24) ÷ 8; the other fields are 1.
  expect(product('number-unit')).toBeCloseTo(0.9667, 4)
  expect(product('rare')).toBeCloseTo(0.9167, 4)
  expect(product('never seen')).toBeCloseTo(0.8333, 4)
  expect(product('wrong')).toBeCloseTo(0.4167, 4)
})

test('how sure is what such products were worth: straight between the known points, level beyond them', () => {
  // 0.9667 lies 0.9167 of the way from 0.6 to 1: 0.5 + 0.9167 × 0.4.
  expect(confidenceOf(rules, record)).toBeCloseTo(0.8667, 4)
  // 0.4167 lies 0.5417 of the way from 0.2 to 0.6: 0.1 + 0.5417 × 0.4.
  expect(confidenceOf({ ...rules, value: 'wrong' }, record)).toBeCloseTo(0.3167, 4)
  expect(confidenceOf(rules, { ...record, steps: [[50, 40]] })).toBe(0.4)
  expect(confidenceOf({ ...rules, value: 'wrong' }, { ...record, steps: [[50, 40]] })).toBe(0.4)
})
