import { type CalendarDate, dayOf, daysInMonth, monthOf, yearOf } from '../calendar/calendar-date.ts'
import type { PaceRule } from '../light/pace-rule.ts'
import { divideExact, type Exact, exact, one, share, sumExact, zero } from '../quantity/exact.ts'
import type { MonthEnd } from './month-end.ts'

/** How past years went, month by month, drawn towards the straight line. */
export interface LearnedCurve {
  /** The finished years that it was learned from, oldest first. */
  readonly years: readonly number[]
  /** Weight of those years against the straight line, above 0 and at most 1. */
  readonly weight: Exact
  /** Months of those years without a figure, filled in between their neighbours. */
  readonly interpolated: number
  /** Share of the year expected by the end of each month, January first: never falling, 0 to 1, December 1. */
  readonly shares: readonly Exact[]
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
const straightLine = months.map((month) => share(exact(month), exact(months.length)))

/**
 * Learned pace = straight + w × (mean of past years’ shares − straight), w = n ÷ (n + k) for n finished years and the rule’s k.
 *
 * A year counts when its December figure is above 0 and as many earlier months as the rule asks are known. Its missing months lie on the
 * line between their neighbours; a month that stands below an earlier one (a correction in between) is taken at the earlier one’s height.
 *
 * @param ends year-to-date figures of one flow at one place, all in one unit, one a month
 * @param before only years before this one teach
 * @returns null when no year counts
 */
export function learnCurve(ends: readonly MonthEnd[], rule: PaceRule, before: number): LearnedCurve | null {
  const years = [...new Set(ends.map(({ year }) => year))].filter((year) => year < before).toSorted((a, b) => a - b)
  const told = years.flatMap((year) => tellYear(ends, year, rule.leastMonths) ?? [])
  if (told.length === 0) return null
  const weight = shrinkWeight(told.length, rule.straightYears)
  return {
    years: told.map(({ year }) => year),
    weight,
    interpolated: told.reduce((sum, { interpolated }) => sum + interpolated, 0),
    shares: shrink(meanOf(told), weight),
  }
}

/**
 * Weight of n finished years = n ÷ (n + k).
 *
 * @example shrinkWeight(2, exact(2)) // 0.5
 */
export function shrinkWeight(years: number, straightYears: Exact): Exact {
  return divideExact(exact(years), exact(years).plus(straightYears))
}

/** The share of its year that a curve expects on a day; within a month it grows by the day. The day itself has passed. */
export function learnedShareOn({ shares }: LearnedCurve, on: CalendarDate): Exact {
  const month = monthOf(on)
  const [before, end] = [shares[month - 2] ?? zero, shares[month - 1] ?? one]
  const passed = share(exact(dayOf(on)), exact(daysInMonth(yearOf(on), month)))
  return before.plus(end.minus(before).times(passed))
}

interface ToldYear {
  readonly year: number
  readonly interpolated: number
  readonly shares: readonly Exact[]
}

function tellYear(ends: readonly MonthEnd[], year: number, leastMonths: number): ToldYear | null {
  const known = new Map(ends.filter((end) => end.year === year).map(({ month, value }) => [month, value]))
  const total = known.get(12)
  if (total === undefined || total.lte(zero) || known.size - 1 < leastMonths) return null
  return { year, interpolated: months.length - known.size, shares: fillMonths(risingShares(known, total)) }
}

/** The share of the year at each month end that is known, from nothing at its start; a share that fell is held. */
function risingShares(known: ReadonlyMap<number, Exact>, total: Exact): ReadonlyMap<number, Exact> {
  const shares = new Map<number, Exact>([[0, zero]])
  let reached = zero
  for (const month of months) {
    const value = known.get(month)
    if (value === undefined) continue
    reached = largest(reached, smallest(one, share(value, total)))
    shares.set(month, reached)
  }
  return shares
}

function fillMonths(known: ReadonlyMap<number, Exact>): Exact[] {
  const stops = [...known.keys()]
  return months.map((month) => {
    const from = stops.findLast((stop) => stop <= month) ?? 0
    const to = stops.find((stop) => stop >= month) ?? 12
    const [low, high] = [known.get(from) ?? zero, known.get(to) ?? one]
    if (from === to) return high
    return low.plus(high.minus(low).times(share(exact(month - from), exact(to - from))))
  })
}

function meanOf(years: readonly ToldYear[]): Exact[] {
  return months.map((_, index) =>
    divideExact(sumExact(years.map(({ shares }) => shares[index] ?? one)), exact(years.length)),
  )
}

function shrink(means: readonly Exact[], weight: Exact): Exact[] {
  return straightLine.map((straight, index) => straight.plus(weight.times((means[index] ?? one).minus(straight))))
}

function largest(a: Exact, b: Exact): Exact {
  return a.gt(b) ? a : b
}

function smallest(a: Exact, b: Exact): Exact {
  return a.lt(b) ? a : b
}
