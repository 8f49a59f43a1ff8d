import type { z } from 'zod'
import type { listChanges } from '#contract/change.ts'
import { readTotalOn } from '#db/figure/total-on.ts'
import type { SideTotals } from '#domain/change/effect.ts'
import { conditionText } from '#domain/condition/condition-text.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { nothing, type Total } from '#domain/measure/month-totals.ts'
import { rowsBehind } from '#domain/measure/rows-behind.ts'
import { type ComputedIndicator, indicatorValue } from '../figure/computed-indicators.ts'
import type { MeasuredTotals } from '../figure/measured.ts'
import { presentMeasure } from '../figure/present-figure.ts'
import { presentPlace } from '../place/present.ts'
import { parentOf } from '../place/reference.ts'
import type { DaysQuestion } from './days-question.ts'
import type { DefinitionsThen } from './definition-then.ts'
import type { Placement } from './placement.ts'
import { effectBetween, sidesOf } from './present-side.ts'

type Moved = z.input<(typeof listChanges)['output']>['changes'][number]

/** How a change begins: the value of the first day, and what definition and places did before any row moved. */
export type ChangeStart = Pick<Moved, 'start' | 'definition' | 'placement'>

/** What all changes of a place have in common. */
export interface ChangeGround {
  readonly question: DaysQuestion
  readonly definitions: DefinitionsThen
  readonly placement: Placement | null
  /** Totals of the first day, by the definitions and the tree of today. */
  readonly totals: MeasuredTotals
}

/** Totals of both sides, and by which definition. */
interface Stand {
  readonly computed: ComputedIndicator
  readonly above: Total
  readonly below: Total | null
}

/** Goes from the first day's definition and places to today's, on the rows of the first day. */
export async function startOfChange(ground: ChangeGround, computed: ComputedIndicator): Promise<ChangeStart> {
  const { question, definitions, placement, totals } = ground
  const today = standOf(computed, (measure) => totals(question.now.place.id, measure))
  const placed = placement === null ? today : await standIn(question, placement.placeIds, computed)
  const then = definitions(computed)
  const defined = then?.isComparable
    ? await standIn(question, placement?.placeIds ?? question.counted.placeIds, then.computed)
    : placed
  return {
    start: indicatorValue(defined.computed, defined.above, defined.below),
    definition: then && {
      effect: then.isComparable ? between(defined, placed) : null,
      before: presentDefinition(question, then.computed),
      after: presentDefinition(question, computed),
    },
    placement: placement && { effect: between(placed, today), ...presentPlaces(question, placement, computed) },
  }
}

function standOf(computed: ComputedIndicator, totalOf: (measure: Measure) => Total): Stand {
  const { numerator, denominator } = computed
  return { computed, above: totalOf(numerator), below: denominator && totalOf(denominator) }
}

/** By a definition and in places of which no figures are kept. */
async function standIn(
  { earlier, counted }: DaysQuestion,
  placeIds: readonly string[],
  computed: ComputedIndicator,
): Promise<Stand> {
  const totalOf = (measure: Measure) =>
    earlier.tx.asSystem((system) => readTotalOn(system, earlier.open, measure, { ...counted, placeIds }, earlier.asOf))
  const above = await totalOf(computed.numerator)
  const below = computed.denominator && (await totalOf(computed.denominator))
  return { computed, above: { ...nothing, ...above }, below: below && { ...nothing, ...below } }
}

function between(before: Stand, after: Stand) {
  const [start, end] = [before, after].map((stand) => ({ computed: stand.computed, totals: totalsOf(stand) }))
  return start && end ? effectBetween(start, end) : null
}

function totalsOf({ above, below }: Stand): SideTotals {
  return { numerator: above.amount, denominator: below?.amount ?? null }
}

function presentDefinition(question: DaysQuestion, computed: ComputedIndicator) {
  const { indicator, numerator, denominator } = computed
  return {
    version: indicator.version,
    numerator: presentMeasure(numerator),
    denominator: denominator && presentMeasure(denominator),
    lists: listsOf(question, computed, [question.now.place.id]),
  }
}

/** The rows that a definition counts in places on the first day. */
function listsOf({ earlier, now }: DaysQuestion, computed: ComputedIndicator, placeIds: readonly string[]) {
  if (now.relation === 'administrative') return []
  return sidesOf(computed).map(([side, measure]) => {
    const inPlaces = placeIds.map((placeId) => rowsBehind(measure, now.open, { placeId, period: now.months }))
    const [only] = inPlaces
    const condition = conditionText(inPlaces.length === 1 && only !== undefined ? only : { any: inPlaces })
    return { side, ledger: measure.ledger, condition, asOf: earlier.day }
  })
}

function presentPlaces(question: DaysQuestion, { joined, parted }: Placement, computed: ComputedIndicator) {
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const place = question.now.reference.places.get(id)
      return place === undefined ? [] : [presentPlace(place)]
    })
  return {
    joined: named(joined),
    parted: named(parted),
    lists: listsOf(question, computed, topsOf(question, [...joined, ...parted])),
  }
}

/** Those that lie below none of the others. */
function topsOf({ now }: DaysQuestion, placeIds: readonly string[]): string[] {
  return placeIds.filter((id) => {
    const place = now.reference.places.get(id)
    return place === undefined || !placeIds.includes(parentOf(place, now.relation) ?? '')
  })
}
