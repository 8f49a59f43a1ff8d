import type { z } from 'zod'
import type { getFigure as operation } from '#contract/figure.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { readMonthFigures } from '#db/figure/figure.repository.ts'
import { readAs } from '#db/transact.ts'
import { monthsOf } from '#domain/calendar/period.ts'
import { periodOf } from '#domain/calendar/period-code.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { monthTotals, nothing } from '#domain/measure/month-totals.ts'
import { exact } from '#domain/quantity/exact.ts'
import { leastRowsOf } from '#domain/ranking/ranking-rule.ts'
import type { App } from '../app.ts'
import { readRankingRule } from '../light/read-rules.ts'
import { presentPlace } from '../place/present.ts'
import { type PlacedPlace, parentOf, regionsOf } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import {
  type ComputedIndicator,
  getComputed,
  indicatorValue,
  measuresOf,
  type ToldTotal,
} from './computed-indicators.ts'
import { type FigureQuestion, readQuestion } from './figure-question.ts'
import { readMeasured } from './measured.ts'
import { presentComputed, presentFigure, presentMeasure } from './present-figure.ts'
import { readWithheld } from './withheld.ts'

type Answer = z.input<(typeof operation)['output']>

/**
 * One indicator computed from the ledgers: of a place, of the places directly below it, and month by month.
 *
 * @throws DomainError `indicator.unknown`, `indicator.published-only`, `place.unknown`, `calendar.*`
 */
export function getFigure(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  { indicator, ...asked }: ParsedInputOf<typeof operation>,
): Promise<Answer> {
  return readAs(database, actor, async (tx) => {
    const question = await readQuestion(tx, world, asked)
    const { reference, place, period, relation, day } = question
    const computed = await getComputed(tx, reference, indicator)
    const below = childrenOf(question)
    const measures = measuresOf([computed])
    const totals = await readMeasured(question, measures, [place.id, ...below.map(({ id }) => id)])
    return {
      ...{ place: presentPlace(place), period, hierarchy: relation, asOf: day },
      indicator: presentComputed(computed),
      numerator: presentMeasure(computed.numerator),
      denominator: computed.denominator && presentMeasure(computed.denominator),
      own: presentFigure(question, computed, totals, place.id),
      leastRows: leastRowsOf(
        await readRankingRule(tx, regionsOf(reference, place.id), day),
        computed.denominator !== null,
      ),
      below: below.map((child) => ({
        ...presentFigure(question, computed, totals, child.id),
        place: presentPlace(child),
      })),
      months: await monthsFor(question, computed),
    }
  })
}

function childrenOf({ reference, place, relation }: FigureQuestion): PlacedPlace[] {
  return [...reference.places.values()].filter((other) => parentOf(other, relation) === place.id)
}

/** A cumulative period has no first month; nothing is drawn of it. */
async function monthsFor(question: FigureQuestion, computed: ComputedIndicator): Promise<Answer['months']> {
  const months = (monthsOf(periodOf(question.period)) ?? []).map(
    ({ year, month }) => `${year}-${String(month).padStart(2, '0')}`,
  )
  const above = await totalsByMonth(question, computed.numerator, months)
  const below = computed.denominator && (await totalsByMonth(question, computed.denominator, months))
  return months.map((month, at) => ({
    month,
    ...indicatorValue(computed, above[at] ?? nothing, below && (below[at] ?? nothing)),
  }))
}

async function totalsByMonth(
  question: FigureQuestion,
  measure: Measure,
  months: readonly string[],
): Promise<ToldTotal[]> {
  const { tx, open, place, relation, asOf } = question
  const choice = { placeIds: [place.id], relation, period: question.months, asOf }
  const rows = await readMonthFigures(tx, open, [measure], choice)
  const brought = new Map(
    rows.map(({ month, amount, rows: count, unknown }) => [month, { amount: exact(amount), rows: count, unknown }]),
  )
  const withheld = await readWithheld(question, [measure], [place.id])
  return monthTotals(measure, brought, months).map((total, at) => {
    const month = months[at] ?? ''
    return { ...total, withheld: total.rows === 0 ? null : withheld(place.id, measure, { from: month, until: month }) }
  })
}
