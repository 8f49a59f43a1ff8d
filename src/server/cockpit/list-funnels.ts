import type { z } from 'zod'
import type { listFunnels as operation } from '#contract/cockpit.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { listMeasuresInUse } from '#db/figure/measure.repository.ts'
import { readAs } from '#db/transact.ts'
import { type Funnel, funnels } from '#domain/measure/funnel.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { type Exact, share, toText, zero } from '#domain/quantity/exact.ts'
import type { App } from '../app.ts'
import { presentMeasured, readMeasured } from '../figure/measured.ts'
import { presentPlace } from '../place/present.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { presentParkMeasured, readParkTotals } from './park-totals.ts'
import { readSpot, type Spot } from './spot.ts'
import { findStuck } from './stuck-rows.ts'

type Answer = z.input<(typeof operation)['output']>
type Step = Answer['funnels'][number]['steps'][number]

/**
 * The funnels of a place or park: how many rows came to each step until the month of the day, and which stand still longest.
 *
 * @throws DomainError `place.unknown`, `ledger.row-unknown`
 */
export function listFunnels(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof operation>,
): Promise<Answer> {
  return readAs(database, actor, async (tx) => {
    const { question, park } = await readSpot(tx, world, input)
    const spot = { question: { ...question, months: { ...question.months, from: null } }, park }
    const measures = new Map((await listMeasuresInUse(tx)).map((measure) => [measure.id, measure]))
    const shown: Answer['funnels'] = []
    for (const funnel of funnels) {
      const counted = funnel.steps.flatMap(({ measure }) => measures.get(measure) ?? [])
      if (counted.length === funnel.steps.length) {
        shown.push({ id: funnel.id, steps: await stepsOf(spot, funnel, counted) })
      }
    }
    const { place, relation, day } = question
    const period = `..${question.months.until}`
    return { place: presentPlace(place), period, hierarchy: relation, asOf: day, funnels: shown }
  })
}

async function stepsOf(spot: Spot, funnel: Funnel, measures: readonly Measure[]): Promise<Step[]> {
  const totals = await readTotals(spot, measures)
  const amounts = totals.map(({ amount }) => amount)
  const steps: Step[] = []
  for (const [at, measure] of measures.entries()) {
    const [step, total] = [funnel.steps[at], totals[at]?.shown]
    if (step === undefined || total === undefined) continue
    const { id, ledger, zh, en, sum, means } = measure
    steps.push({
      id: step.id,
      measure: { id, ledger, zh, en, sum, means },
      total,
      shareOfFirst: shareOf(amounts, at, 0),
      shareOfBefore: shareOf(amounts, at, at - 1),
      stuck: at === measures.length - 1 ? null : await findStuck(spot, funnel, at, total.condition),
    })
  }
  return steps
}

interface StepTotal {
  readonly amount: Exact
  readonly shown: Step['total']
}

async function readTotals({ question, park }: Spot, measures: readonly Measure[]): Promise<StepTotal[]> {
  if (park === null) {
    const totals = await readMeasured(question, measures, [question.place.id])
    return measures.map((measure) => {
      const total = totals(question.place.id, measure)
      return { amount: total.amount, shown: presentMeasured(question, measure, question.place.id, total) }
    })
  }
  const totals = await readParkTotals(question, measures, [park.id])
  return measures.map((measure) => {
    const total = totals(park.id, measure)
    return { amount: total.amount, shown: presentParkMeasured(question, measure, park.id, total) }
  })
}

function shareOf(amounts: readonly Exact[], at: number, base: number): string | null {
  const [part, whole] = [amounts[at], amounts[base]]
  if (at === 0 || part === undefined || whole === undefined || whole.lte(zero)) return null
  return toText(share(part, whole))
}
