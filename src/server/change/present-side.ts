import type { z } from 'zod'
import type { changeKind, changePart, effectShape, listedPart, listedSide, sideShape } from '#contract/change.ts'
import { effectOf, exactValue, type Side, type SideTotals } from '#domain/change/effect.ts'
import { valueFactor } from '#domain/indicator/computed-value.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { type Exact, toText, zero } from '#domain/quantity/exact.ts'
import { type Fraction, fractionDecimal, fractionText, subtractFractions } from '#domain/quantity/fraction.ts'
import type { ComputedIndicator } from '../figure/computed-indicators.ts'
import type { FigureQuestion } from '../figure/figure-question.ts'
import type { MeasuredTotals } from '../figure/measured.ts'
import { presentMeasure } from '../figure/present-figure.ts'
import { listPart, type PartRows } from './list-part.ts'
import type { MovedPart } from './moved-part.ts'

export type ChangeKind = z.output<typeof changeKind>
type Effect = z.input<typeof effectShape> | null

/** The totals of an indicator before and after rows moved, and what brings them to its unit. */
export interface ValueChange {
  readonly computed: ComputedIndicator
  readonly before: SideTotals
  readonly after: SideTotals
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
    parts: parts.map((part) => presentPart(change, side, part)),
  }
}

function presentPart<Kind extends ChangeKind>(
  change: ValueChange,
  side: Side,
  { kind, amount, moved }: MovedPart<Kind>,
): z.input<typeof changePart> {
  return { kind, amount: toText(amount), rows: moved.length, effect: presentEffect(effectOn(change, side, amount)) }
}

/** The same, each part with the rows that brought most. */
export async function presentListedSide<Kind extends ChangeKind>(
  question: FigureQuestion,
  change: ValueChange,
  side: Side,
  parts: readonly MovedPart<Kind>[],
  rowsOf: (kind: Kind) => PartRows,
): Promise<z.input<typeof listedSide>> {
  const listed: z.input<typeof listedPart>[] = []
  for (const part of parts)
    listed.push({ ...presentPart(change, side, part), ...(await listPart(question, part, rowsOf(part.kind))) })
  return { ...presentSide(change, side, parts), parts: listed }
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

/** Totals of a place, side by side. */
export function amountsOf(
  { numerator, denominator }: ComputedIndicator,
  totals: MeasuredTotals,
  placeId: string,
): SideTotals {
  return {
    numerator: totals(placeId, numerator).amount,
    denominator: denominator && totals(placeId, denominator).amount,
  }
}

/** The measures of an indicator by their sides. */
export function sidesOf({ numerator, denominator }: ComputedIndicator): readonly (readonly [Side, Measure])[] {
  return [['numerator', numerator], ...(denominator === null ? [] : [['denominator', denominator] as const])]
}
