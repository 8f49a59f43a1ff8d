import { expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import { dueDay, type EscalationRule, type IssueClockRule, levelOf, overdueDays } from './issue-clock.ts'

// The spans and steps are those of rulebook/national/light-rules.yaml: 7 natural days, one month; overdue 1, 8, 31 days, third repetition.

const dated = {
  id: 'rule',
  version: 1,
  name: '规则',
  region: 'CN',
  certainty: 'A' as const,
  validFrom: calendarDate('2022-01-01'),
  validTo: null,
}
const clock: IssueClockRule = {
  ...dated,
  spans: { ordinary: { months: 0, days: 7 }, hard: { months: 1, days: 0 } },
  feedbackDays: 3,
}
const escalation: EscalationRule = {
  ...dated,
  steps: [
    { level: 2, overdueDays: 1, repetition: null },
    { level: 3, overdueDays: 8, repetition: null },
    { level: 4, overdueDays: 31, repetition: null },
    { level: 4, overdueDays: null, repetition: 3 },
  ],
}

test.each([
  ['ordinary', '2026-10-31', '2026-11-07'],
  ['ordinary', '2026-12-28', '2027-01-04'],
  ['hard', '2026-10-31', '2026-11-30'], // November has no 31st
  ['hard', '2027-12-15', '2028-01-15'],
] as const)('an issue that is %s and begins on %s is due on %s', (weight, from, due) => {
  expect(dueDay(clock, weight, calendarDate(from))).toBe(due)
})

const running = { state: 'handling' as const, dueOn: calendarDate('2026-10-31'), level: 1 }

test.each([
  ['2026-10-31', 1, 'begun'],
  ['2026-11-01', 2, 'overdue'],
  ['2026-11-07', 2, 'overdue'],
  ['2026-11-08', 3, 'overdue'],
  ['2026-11-30', 3, 'overdue'],
  ['2026-12-01', 4, 'overdue'],
] as const)('due on 31 October, it stands on %s at level %i', (today, level, reason) => {
  expect(levelOf(running, escalation, calendarDate(today), 1)).toEqual({ level, reason })
})

test('the third time the same obstacle stands at the top at once', () => {
  expect(levelOf(running, escalation, calendarDate('2026-10-01'), 3)).toEqual({ level: 4, reason: 'repeated' })
  expect(levelOf(running, escalation, calendarDate('2026-10-01'), 2)).toEqual({ level: 1, reason: 'begun' })
})

test('what a person gave stays, until the rule asks for more; a closed one climbs no more', () => {
  const given = { ...running, level: 3 }
  expect(levelOf(given, escalation, calendarDate('2026-11-02'), 1)).toEqual({ level: 3, reason: 'person' })
  expect(levelOf(given, escalation, calendarDate('2026-12-31'), 1)).toEqual({ level: 4, reason: 'overdue' })
  expect(levelOf({ ...running, state: 'closed' }, escalation, calendarDate('2026-12-31'), 3).level).toBe(1)
  expect(levelOf(given, null, calendarDate('2026-12-31'), 9)).toEqual({ level: 3, reason: 'person' })
})

test('days over the due day; none before there is one, or when it is closed', () => {
  expect(overdueDays(running, calendarDate('2026-11-03'))).toBe(3)
  expect(overdueDays(running, calendarDate('2026-10-29'))).toBe(-2)
  expect(overdueDays({ ...running, dueOn: null }, calendarDate('2026-11-03'))).toBeNull()
  expect(overdueDays({ ...running, state: 'closed' }, calendarDate('2026-11-03'))).toBeNull()
})
