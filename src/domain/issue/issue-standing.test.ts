import { describe, expect, test } from 'vitest'
import { calendarDate } from '../calendar/calendar-date.ts'
import { type AnsweringStep, feedbackOf } from './issue-feedback.ts'
import { type DutyIssue, dutyStandings, wilsonInterval } from './issue-standing.ts'

const day = calendarDate
const span = { from: day('2026-10-01'), to: day('2026-10-31') }

function issue(dueOn: string, handedInOn: string | null, parts: Partial<DutyIssue> = {}): DutyIssue {
  return {
    ...{ dutyOrganisationId: 'water', dueOn: day(dueOn), feedback: null },
    handedInOn: handedInOn === null ? null : day(handedInOn),
    ...parts,
  }
}

describe('duty organisations are judged by what was decided in a span', () => {
  test('what was handed in on the due day is in time; what is late counts when its day has passed, handed in or not', () => {
    const issues = [
      issue('2026-10-10', '2026-10-10'),
      issue('2026-10-10', '2026-10-11'),
      issue('2026-10-20', null),
      issue('2026-11-20', '2026-10-30'),
    ]
    expect(dutyStandings(issues, span)).toEqual([
      { organisationId: 'water', judged: 4, inTime: 2, answersOwed: 0, answersInTime: 0, overdue: 1 },
    ])
  })

  test('what is not decided yet, or was in another span, is not judged', () => {
    const issues = [issue('2026-10-31', null), issue('2026-11-05', null), issue('2026-09-20', '2026-09-19')]
    expect(dutyStandings(issues, span)).toEqual([])
  })

  test('an answer that still has time is not owed yet', () => {
    const feedback = { dueOn: day('2026-10-05'), givenOn: null }
    const issues = [
      issue('2026-10-10', '2026-10-09', { feedback: { ...feedback, state: 'missing' } }),
      issue('2026-10-10', '2026-10-09', { feedback: { ...feedback, state: 'waiting' } }),
    ]
    expect(dutyStandings(issues, span)).toMatchObject([{ answersOwed: 1, answersInTime: 0 }])
  })
})

describe('a first answer is owed after 交办', () => {
  const step = (act: AnsweringStep['act'], on: string) => ({ act, day: day(on) })
  const given = [step('raise', '2026-10-01'), step('assign', '2026-10-02'), step('accept', '2026-10-02')]

  test('before 交办 nothing is owed; a signature is no answer', () => {
    expect(feedbackOf([step('raise', '2026-10-01')], 3, day('2026-10-31'))).toBeNull()
    expect(feedbackOf(given, 3, day('2026-10-05'))).toMatchObject({ dueOn: '2026-10-05', state: 'waiting' })
    expect(feedbackOf(given, 3, day('2026-10-06'))).toMatchObject({ state: 'missing' })
  })

  test('it is in time on its last day, late on the next; another 交办 asks anew', () => {
    expect(feedbackOf([...given, step('report', '2026-10-05')], 3, span.to)).toMatchObject({ state: 'in-time' })
    expect(feedbackOf([...given, step('promise', '2026-10-06')], 3, span.to)).toMatchObject({ state: 'late' })
    const again = [...given, step('return', '2026-10-03'), step('assign', '2026-10-20')]
    expect(feedbackOf(again, 3, day('2026-10-22'))).toMatchObject({ dueOn: '2026-10-23', state: 'waiting' })
  })
})

// Published values of the interval for z = 1.96: 8 of 10 is 0.490–0.943, 0 of 10 is 0–0.278, 5 of 5 is 0.566–1.
test.each([
  [8, 10, 0.49, 0.943],
  [0, 10, 0, 0.278],
  [5, 5, 0.566, 1],
])('%i of %i lies between %f and %f', (hits, cases, low, high) => {
  const interval = wilsonInterval(hits, cases, 1.96)
  expect(interval.low).toBeCloseTo(low, 3)
  expect(interval.high).toBeCloseTo(high, 3)
})
