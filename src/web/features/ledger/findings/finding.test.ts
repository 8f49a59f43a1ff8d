import { expect, test } from 'vitest'
import { areAnswered, type Finding, givenAnswers } from './finding.ts'

const asking: Finding = { check: 'slip', severity: 'ask', zh: '', en: '', source: null, fields: [] }
const refusing: Finding = { ...asking, check: 'order', severity: 'refuse' }

test.each([
  ['nothing was found', [], {}, true],
  ['what asks has its answer', [asking], { slip: '已核对' }, true],
  ['the answer is blank', [asking], { slip: ' ' }, false],
  ['something refuses, whatever is answered', [refusing], { order: '已核对' }, false],
])('findings are answered or not: %s', (_what, findings, written, expected) => {
  expect(areAnswered(findings, written)).toBe(expected)
})

test('answers are sent without blanks, and only those that say something', () => {
  expect(givenAnswers({ slip: ' 已核对 ', size: '  ' })).toEqual({ slip: '已核对' })
})
