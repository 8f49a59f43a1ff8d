import type { z } from 'zod'
import type { getPeriodChange as operation } from '#contract/change.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { readAs } from '#db/transact.ts'
import type { Side } from '#domain/change/effect.ts'
import { subjectField } from '#domain/change/subject-field.ts'
import { subjectKinds } from '#domain/change/subject-step.ts'
import type { Condition } from '#domain/condition/condition.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { type Measure, type Months, monthsCounted } from '#domain/measure/measure.ts'
import type { App } from '../app.ts'
import { type ComputedIndicator, getComputed, indicatorValue } from '../figure/computed-indicators.ts'
import { type FigureQuestion, readQuestion } from '../figure/figure-question.ts'
import { type MeasuredTotals, readMeasured } from '../figure/measured.ts'
import { presentComputed } from '../figure/present-figure.ts'
import { assertToldWhatMoved } from '../figure/told-indicators.ts'
import { presentPlace } from '../place/present.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { ownRows, type PartRows } from './list-part.ts'
import { readMovedBetweenPeriods } from './moved.ts'
import { partsOf } from './moved-part.ts'
import { amountsOf, presentListedSide, sidesOf, type ValueChange } from './present-side.ts'

/**
 * What moved one indicator between two periods, as known on one day: subjects that entered or left, growth of those that stayed, and those
 * that are classed otherwise. The parts add up to the difference exactly.
 *
 * @throws DomainError `figure.withheld`, `indicator.unknown`, `indicator.published-only`, `place.unknown`, `calendar.*`
 */
export function getPeriodChange(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  { indicator, from, to, ...asked }: ParsedInputOf<typeof operation>,
): Promise<z.input<(typeof operation)['output']>> {
  return readAs(database, actor, async (tx) => {
    const second = await readQuestion(tx, world, { ...asked, period: to })
    const first = await readQuestion(tx, world, { ...asked, period: from })
    const { reference, place, relation, day } = second
    const computed = await getComputed(tx, reference, indicator)
    await assertToldWhatMoved(second, computed)
    const ends = await readEnds(first, second, computed)
    const { denominator } = computed
    return {
      ...{ place: presentPlace(place), hierarchy: relation, asOf: day, from: first.period, to: second.period },
      ...{ indicator: presentComputed(computed), ...ends.values, synthetic: ends.synthetic },
      numerator: await listedSideOf(first, second, ends.change, 'numerator'),
      denominator: denominator && (await listedSideOf(first, second, ends.change, 'denominator')),
    }
  })
}

/** Values and totals of both periods. */
async function readEnds(first: FigureQuestion, second: FigureQuestion, computed: ComputedIndicator) {
  const { numerator, denominator } = computed
  const measures = sidesOf(computed).map(([, measure]) => measure)
  const placeId = second.place.id
  const before = await readMeasured(first, measures, [placeId])
  const after = await readMeasured(second, measures, [placeId])
  const value = (totals: MeasuredTotals) =>
    indicatorValue(computed, totals(placeId, numerator), denominator && totals(placeId, denominator))
  return {
    values: { start: value(before), end: value(after) },
    change: { computed, before: amountsOf(computed, before, placeId), after: amountsOf(computed, after, placeId) },
    synthetic: measures.some((measure) => [before, after].some((totals) => totals(placeId, measure).synthetic > 0)),
  }
}

async function listedSideOf(first: FigureQuestion, second: FigureQuestion, change: ValueChange, side: Side) {
  const measure = change.computed[side] ?? change.computed.numerator
  const parts = partsOf(subjectKinds, await readMovedBetweenPeriods(second, first.months, measure))
  const rows = rowsOf(second, measure, [first.months, second.months])
  return presentListedSide(second, change, side, parts, () => rows)
}

/** Rows speak for themselves; months are listed by what they report on. */
function rowsOf({ open, day }: FigureQuestion, measure: Measure, periods: readonly Months[]): PartRows {
  const ledger = open(measure.ledger)
  const field = subjectField(ledger)
  const counted = periods.map((period) => monthsCounted(measure, period))
  if (field === null) return ownRows(ledger, day)
  return {
    ...{ ledger: open(field.refersTo), listed: ledger.name, asOf: day },
    naming: (rows) =>
      rows.length === 0 ? null : { condition: monthsOf(field.name, ledger, rows, counted), count: rows.length },
  }
}

function monthsOf(
  field: string,
  { month }: Ledger,
  rows: readonly { readonly id: string }[],
  periods: readonly Months[],
): Condition {
  const within = periods.map(({ from, until }): Condition => {
    const last = { field: month ?? '', operator: '<=', value: until } as const
    return from === null ? last : { all: [{ field: month ?? '', operator: '>=', value: from }, last] }
  })
  return { all: [{ field, operator: 'in', value: rows.map(({ id }) => id) }, { any: within }] }
}
