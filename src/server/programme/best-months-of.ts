import type { z } from 'zod'
import type { bestMonthsShape } from '#contract/pacing.ts'
import type { Exact } from '#domain/quantity/exact.ts'
import { toText } from '#domain/quantity/exact.ts'
import { type BestMonth, computeBestMonths, isBeyondBest } from '#domain/target/best-month.ts'
import type { TargetValue, TargetWindow } from '#domain/target/target.ts'
import { approvedEnds } from './pacing-of.ts'
import type { StandingContext } from './standing-context.ts'

/** The best months of a target's indicator at its place beside what each month must bring; null for a ratio, whose months do not add up. */
export function bestMonthsOf(
  target: TargetValue,
  { deadline }: TargetWindow,
  { history, accumulation, asOf }: StandingContext,
  neededPerMonth: Exact | null,
): z.input<typeof bestMonthsShape> | null {
  if (accumulation === 'ratio') return null
  const ends = approvedEnds(history.own, accumulation, target)
  const months = computeBestMonths(ends, accumulation, asOf < deadline ? asOf : deadline)
  return {
    thisYear: presentBest(months.thisYear),
    pastYears: presentBest(months.pastYears),
    neededIsBeyond: isBeyondBest(neededPerMonth, months),
  }
}

function presentBest({ best, unknownMonths }: BestMonth): z.input<typeof bestMonthsShape>['thisYear'] {
  if (best === 'months-missing') return { best, unknownMonths }
  const month = `${best.year}-${String(best.month).padStart(2, '0')}`
  return { best: { month, increase: toText(best.increase) }, unknownMonths }
}
