import type { z } from 'zod'
import type { changeKind, effectShape, sideShape } from '#contract/change.ts'
import { effectOf, exactValue, type Side, type SideTotals } from '#domain/change/effect.ts'
import { valueFactor } from '#domain/indicator/computed-value.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { type Exact, toText, zero } from '#domain/quantity/exact.ts'
import { type Fraction, fractionDecimal, fractionText, subtractFractions } from '#domain/quantity/fraction.ts'
import type { ComputedIndicator } from '../figure/computed-indicators.ts'
import { presentMeasure } from '../figure/present-figure.ts'
import type { Moved } from './moved.ts'

export type ChangeKind = z.output<typeof changeKind>
type Effect = z.input<typeof effectShape> | null

/** The totals of an indicator before and after rows moved, and what brings them to its unit. */
export interface ValueChange {
  readonly computed: ComputedIndicator
  readonly before: SideTotals
  readonly after: SideTotals
}

/** All of a kind that moved a side. */
export interface MovedPart<Kind> {
  readonly kind: Kind
  readonly amount: Exact
  /** Those that moved so, the one that brought most first. */
  readonly moved: readonly { readonly one: Moved<Kind>; readonly brought: Exact }[]
}

/** The parts of a change, in their order; a kind that brought nothing anywhere is left out. */
export function partsOf<Kind>(kinds: readonly Kind[], moved: readonly Moved<Kind>[]): MovedPart<Kind>[] {
  return kinds.flatMap((kind) => {
    const own = moved
      .map((one) => ({ one, brought: broughtAs(kind, one) }))
      .filter(({ brought }) => !brought.eq('0'))
      .toSorted((a, b) => b.brought.abs().cmp(a.brought.abs()))
    const amount = own.reduce((sum, { brought }) => sum.plus(brought), zero)
    return own.length === 0 ? [] : [{ kind, amount, moved: own }]
  })
}

function broughtAs<Kind>(kind: Kind, { steps }: Moved<Kind>): Exact {
  return steps.filter((step) => step.kind === kind).reduce((sum, { brought }) => sum.plus(brought), zero)
}

/** One side of an indicator as the contract shows it, with the parts that add up to its difference. */
export function presentSide<Kind extends ChangeKind>(
  change: ValueChange,
  side: Side,
  parts: readonly MovedPart<Kind>[],
): z.input<typeof sideShape> {
  const measure = change.computed[side] ?? change.computed.numerator
  const [before, after] = [change.before[side] ?? zero, change.after[side] ?? zero]
  const moved = after.minus(before)
  return {
    measure: presentMeasure(measure),
    ...{ before: toText(before), after: toText(after), amount: toText(moved) },
    effect: presentEffect(effectOn(change, side, moved)),
    parts: parts.map(({ kind, amount, moved }) => ({
      ...{ kind, amount: toText(amount), rows: moved.length },
      effect: presentEffect(effectOn(change, side, amount)),
    })),
  }
}

function effectOn({ computed, before, after }: ValueChange, side: Side, amount: Exact): Fraction | null {
  return effectOf(side, amount, before, after, factorOf(computed))
}

function factorOf({ indicator, numerator, denominator }: ComputedIndicator): Fraction {
  return valueFactor(numerator.unit, denominator?.unit ?? null, indicator.unit)
}

/** What lies between two values of an indicator; null where one of them is none. */
export function effectBetween(
  before: { readonly computed: ComputedIndicator; readonly totals: SideTotals },
  after: { readonly computed: ComputedIndicator; readonly totals: SideTotals },
): Effect {
  const [start, end] = [before, after].map(({ computed, totals }) => exactValue(totals, factorOf(computed)))
  return start && end ? presentEffect(subtractFractions(end, start)) : null
}

export function presentEffect(effect: Fraction | null): Effect {
  return effect && { value: toText(fractionDecimal(effect)), exactly: fractionText(effect) }
}

/** The measures of an indicator by their sides. */
export function sidesOf({ numerator, denominator }: ComputedIndicator): readonly (readonly [Side, Measure])[] {
  return [['numerator', numerator], ...(denominator === null ? [] : [['denominator', denominator] as const])]
}
