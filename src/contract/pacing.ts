import { z } from 'zod'
import { calendarDateText, certaintyTag, exactText, periodText, placeRef } from './shapes.ts'

/** What a pace expects on the day on which the light judges: a share of the target (1 = 100 %) and the value in the target’s unit. */
const expectedShape = z.object({ share: exactText, value: exactText.nullable() })

/** The straight pace 序时进度 and the one learned from past years, and which of them the light judges by. */
export const pacingShape = z.object({
  judgedBy: z.enum(['straight', 'learned']),
  straight: expectedShape,
  learned: expectedShape
    .extend({
      /** Finished years that it was learned from, oldest first. */
      years: z.array(z.number().int()),
      /** Weight of those years against the straight line, 1 = 100 %. */
      weight: exactText,
      /** Months of those years without a figure, filled in between their neighbours. */
      interpolated: z.number().int(),
      /** The place whose years were taken, where the target’s own has none. */
      borrowedFrom: placeRef.nullable(),
      synthetic: z.boolean(),
    })
    .nullable(),
  /** Why nothing was learned; null where something was. */
  without: z.enum(['window', 'stock', 'ratio', 'limit', 'no-rule', 'no-history']).nullable(),
  /** The rule that says how far past years are believed. */
  rule: z.object({ id: z.string(), version: z.number().int(), name: z.string(), certainty: certaintyTag }).nullable(),
})

const bestMonthShape = z.object({
  /** The largest monthly increase, in the target’s unit; `months-missing` when no two month ends in a row are known. */
  best: z.union([z.object({ month: periodText, increase: exactText }), z.literal('months-missing')]),
  /** Months of which nobody can tell what they brought. */
  unknownMonths: z.number().int(),
})

/** The best month so far, to be read beside what each month must bring from now on. */
export const bestMonthsShape = z.object({
  thisYear: bestMonthShape,
  /** Of the years before that have any figure. */
  pastYears: bestMonthShape,
  /** True when each month must bring more than any month known; null when there is nothing to compare. A hint, no light. */
  neededIsBeyond: z.boolean().nullable(),
})

/** Both paces at each month’s end in the target’s window, first month first; the last is the deadline. */
export const paceCurveShape = z.array(
  z.object({
    day: calendarDateText,
    straight: exactText,
    /** null: nothing was learned; `standing.pacing.without` says why. */
    learned: exactText.nullable(),
  }),
)
