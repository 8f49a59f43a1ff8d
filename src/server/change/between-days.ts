import { moveFinder } from '#db/figure/moved-rows.ts'
import type { Side } from '#domain/change/effect.ts'
import { type RowKind, rowKinds } from '#domain/change/row-steps.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { type ComputedIndicator, type IndicatorValue, indicatorValue } from '../figure/computed-indicators.ts'
import { type MeasuredTotals, readMeasured } from '../figure/measured.ts'
import type { DaysQuestion } from './days-question.ts'
import { readDefinitionsThen } from './definition-then.ts'
import { readMovedBetweenDays } from './moved.ts'
import { type MovedPart, partsOf } from './moved-part.ts'
import { readPlacement } from './placement.ts'
import { amountsOf, sidesOf, type ValueChange } from './present-side.ts'
import { type ChangeGround, type ChangeStart, startOfChange } from './start-of-change.ts'

/** What moved an indicator between two days of knowing. */
export interface ChangeBetweenDays extends ChangeStart {
  readonly end: IndicatorValue
  readonly synthetic: boolean
  readonly change: ValueChange
  readonly parts: Readonly<Record<Side, readonly MovedPart<RowKind>[]>>
}

/** What all indicators of a place share: totals of both days, and what moved each measure, which is looked up once. */
export interface DaysGround extends ChangeGround {
  readonly totalsNow: MeasuredTotals
  readonly partsOf: (measure: Measure) => Promise<readonly MovedPart<RowKind>[]>
}

/** Reads the totals of both days for the measures of some indicators. */
export async function openDays(question: DaysQuestion, computed: readonly ComputedIndicator[]): Promise<DaysGround> {
  const measures = computed.flatMap((one) => sidesOf(one).map(([, measure]) => measure))
  const placeIds = [question.now.place.id]
  const found = new Map<string, readonly MovedPart<RowKind>[]>()
  const findMoved = moveFinder(question.now.open, question.window, question.counted.face)
  return {
    question,
    definitions: await readDefinitionsThen(question),
    placement: await readPlacement(question),
    totals: await readMeasured(question.earlier, measures, placeIds),
    totalsNow: await readMeasured(question.now, measures, placeIds),
    partsOf: async (measure) => {
      const parts = found.get(measure.id) ?? partsOf(rowKinds, await readMovedBetweenDays(question, measure, findMoved))
      found.set(measure.id, parts)
      return parts
    },
  }
}

/** The change of one indicator, from the definition of the first day to the rows of the second. */
export async function changeBetweenDays(ground: DaysGround, computed: ComputedIndicator): Promise<ChangeBetweenDays> {
  const { question, totals, totalsNow } = ground
  const { numerator, denominator } = computed
  const ofPlace = (read: MeasuredTotals, measure: Measure) => read(question.now.place.id, measure)
  const isSynthetic = (measure: Measure) => [totals, totalsNow].some((read) => ofPlace(read, measure).synthetic > 0)
  return {
    ...(await startOfChange(ground, computed)),
    synthetic: sidesOf(computed).some(([, measure]) => isSynthetic(measure)),
    end: indicatorValue(computed, ofPlace(totalsNow, numerator), denominator && ofPlace(totalsNow, denominator)),
    change: {
      computed,
      before: amountsOf(computed, totals, question.now.place.id),
      after: amountsOf(computed, totalsNow, question.now.place.id),
    },
    parts: {
      numerator: await ground.partsOf(numerator),
      denominator: denominator === null ? [] : await ground.partsOf(denominator),
    },
  }
}
