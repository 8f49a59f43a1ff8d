import type { z } from 'zod'
import type { listFigures as operation } from '#contract/figure.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { readAs } from '#db/transact.ts'
import type { App } from '../app.ts'
import { presentPlace } from '../place/present.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { listComputed } from './computed-indicators.ts'
import { readQuestion } from './figure-question.ts'
import { readMeasured } from './measured.ts'
import { presentComputed, presentFigure } from './present-figure.ts'

/**
 * Every indicator that is computed from the ledgers, for one place and period.
 *
 * @throws DomainError `place.unknown`, `calendar.*` when the period cannot be read
 */
export function listFigures(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof operation>,
): Promise<z.input<(typeof operation)['output']>> {
  return readAs(database, actor, async (tx) => {
    const question = await readQuestion(tx, world, input)
    const { reference, place, period, relation, day } = question
    const computed = await listComputed(tx, reference)
    const measures = computed.flatMap(({ numerator, denominator }) => [
      numerator,
      ...(denominator ? [denominator] : []),
    ])
    const totals = await readMeasured(question, measures, [place.id])
    return {
      ...{ place: presentPlace(place), period, hierarchy: relation, asOf: day },
      figures: computed.map((one) => ({
        ...presentFigure(question, one, totals, place.id),
        indicator: presentComputed(one),
        ledger: one.numerator.ledger,
      })),
    }
  })
}
