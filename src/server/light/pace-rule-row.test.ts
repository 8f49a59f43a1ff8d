import { expect, test } from 'vitest'
import type { LightRuleRow } from '#db/light-rule.repository.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { toPaceRule } from './pace-rule-row.ts'

function aRow(thresholds: LightRuleRow['thresholds']): LightRuleRow {
  return {
    id: 'pace-learning-default',
    version: 1,
    region: 'CN',
    name: '往年节奏',
    kind: 'pace-learning',
    thresholds,
    certainty: 'A',
    sourceText: '测试',
    validFrom: calendarDate('2022-01-01'),
    validTo: null,
    recordedAt: '2026-10-31T00:00:00Z',
    recordedBy: 'pack',
    why: '',
  }
}

test('a rule keeps its numbers exactly as they were written', () => {
  const rule = toPaceRule(aRow({ judgedBy: 'learned', straightYears: '1.5', leastMonths: 6 }))
  expect(rule).toMatchObject({ judgedBy: 'learned', leastMonths: 6, region: 'CN' })
  expect(rule.straightYears.toFixed()).toBe('1.5')
})

test.each([
  ['a straight line that weighs nothing', { judgedBy: 'straight', straightYears: '0.0', leastMonths: 6 }],
  ['one that weighs less than nothing', { judgedBy: 'straight', straightYears: '-1', leastMonths: 6 }],
  ['twelve months before December', { judgedBy: 'straight', straightYears: '2', leastMonths: 12 }],
  ['a third kind of pace', { judgedBy: 'guessed', straightYears: '2', leastMonths: 6 }],
])('%s is refused', (_flaw, thresholds) => {
  expect(() => toPaceRule(aRow(thresholds))).toThrow()
})
