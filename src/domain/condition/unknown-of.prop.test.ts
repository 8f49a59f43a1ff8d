import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCondition, anyRow } from '../../../test/support/any-condition.ts'
import { openTrialLedgers, trialEstate, trialWorkshop } from '../../../test/support/trial-ledgers.ts'
import { calendarDate } from '../calendar/calendar-date.ts'
import type { RowValues } from '../ledger/ledger.ts'
import type { Truth } from './condition.ts'
import { type EvaluationContext, evaluate } from './evaluate.ts'
import { resolveClock } from './resolve-clock.ts'
import { unknownOf } from './unknown-of.ts'

test('what is unknown of a condition is true of the rows of which it is unknown, and false of all others', () => {
  const seen = new Set<Truth>()
  fc.assert(
    fc.property(
      anyCondition(trialWorkshop, openTrialLedgers),
      anyRow(trialWorkshop),
      fc.array(anyRow(trialEstate), { minLength: 5, maxLength: 5 }),
      (anyone, row, estates) => {
        const condition = resolveClock(anyone, calendarDate('2026-10-31'))
        const context = contextOf(estates)
        const read = (field: string) => row[field] ?? null
        const truth = evaluate(condition, read, context)
        seen.add(truth)
        expect(evaluate(unknownOf(condition), read, context)).toBe(truth === null)
      },
    ),
    { numRuns: 2_000 },
  )
  expect(seen).toEqual(new Set([true, false, null]))
})

/** Every estate that a row may name is there. */
function contextOf(estates: readonly RowValues[]): EvaluationContext {
  const ids = ['r1', 'r2', 'r3', 'r4', 'gone']
  return {
    words: trialWorkshop.words,
    fold: (text) => text,
    isWithin: (placeId, ancestorId) => placeId === ancestorId,
    referredRow: (_, id) => (field) => estates[ids.indexOf(id)]?.[field] ?? null,
    wordsOf: (ledger) => openTrialLedgers(ledger).words,
  }
}
