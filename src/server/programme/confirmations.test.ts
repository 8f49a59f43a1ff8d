import { expect, test } from 'vitest'
import type { ProgrammeStepRow } from '#db/programme.repository.ts'
import type { TargetWithRevision } from '#db/target.repository.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { confirmationsIn } from './confirmations.ts'

const step = (placeId: string, doneOn: string, recordedAt: string) =>
  ({ step: 'confirm', placeId, doneOn, recordedAt }) as ProgrammeStepRow // of a step no more is read
const target = (placeId: string, recordedAt: string) => ({ placeId, revision: { recordedAt } }) as TargetWithRevision // likewise

const steps = [
  step('jinjiang', '2026-03-10', '2026-03-10T08:00:00.000Z'),
  step('jinjiang', '2026-04-02', '2026-04-02T09:00:00.000Z'),
]
const today = calendarDate('2026-10-31')

test.each([
  ['2026-03-01T00:00:00.000Z', true],
  ['2026-04-02T09:00:00.000Z', true], // loaded together, as in a demo world
  ['2026-04-02T09:00:00.001Z', false],
])('a share that was entered at %s is confirmed by what its place did last: %s', (recordedAt, seen) => {
  expect(confirmationsIn(steps, today).isSeen(target('jinjiang', recordedAt))).toBe(seen)
})

test('what was confirmed later than the day asked about does not count', () => {
  const known = confirmationsIn(steps, calendarDate('2026-03-31'))
  expect(known.dayOf('jinjiang')).toBe('2026-03-10')
  expect(known.isSeen(target('jinjiang', '2026-03-20T00:00:00.000Z'))).toBe(false)
})

test('a place that never confirmed has seen nothing', () => {
  const known = confirmationsIn(steps, today)
  expect([known.dayOf('huian'), known.isSeen(target('huian', '2026-01-01T00:00:00.000Z'))]).toEqual([null, false])
})
