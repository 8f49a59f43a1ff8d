import type { z } from 'zod'
import type { listTiles as operation } from '#contract/cockpit.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { readAs } from '#db/transact.ts'
import type { Measure } from '#domain/measure/measure.ts'
import type { App } from '../app.ts'
import { type ComputedIndicator, listComputed, measuresOf } from '../figure/computed-indicators.ts'
import { readMeasured } from '../figure/measured.ts'
import { presentComputed, presentFigure } from '../figure/present-figure.ts'
import { presentPlace } from '../place/present.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { presentParkHead } from './park-head.ts'
import { presentParkFigure, readParkTotals } from './park-totals.ts'
import { readSpot, type Spot } from './spot.ts'
import { tilesOfPark, tilesOfPlace } from './tile-indicators.ts'

type Answer = z.input<(typeof operation)['output']>
type Figure = Omit<Answer['tiles'][number], 'indicator' | 'counted'>

/**
 * The chief figures of a place or of one park.
 *
 * @throws DomainError `place.unknown`, `ledger.row-unknown`, `calendar.*` when the period cannot be read
 */
export function listTiles(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof operation>,
): Promise<Answer> {
  return readAs(database, actor, async (tx) => {
    const spot = await readSpot(tx, world, input)
    const { reference, place, period, relation, day } = spot.question
    const chosen = chosenOf(await listComputed(tx, reference), spot.park === null ? tilesOfPlace : tilesOfPark)
    const figureOf = await readFigures(spot, chosen)
    return {
      ...{ place: presentPlace(place), period, hierarchy: relation, asOf: day },
      park: spot.park && presentParkHead(spot.park, reference),
      tiles: chosen.map((computed) => ({
        ...figureOf(computed),
        indicator: presentComputed(computed),
        counted: countedOf(computed),
      })),
    }
  })
}

/** What is counted of an indicator, above and below the line. */
export function countedOf({ numerator, denominator }: ComputedIndicator): Answer['tiles'][number]['counted'] {
  const of = ({ ledger, sum, unit }: Measure) => ({ ledger, sum, unit })
  return { numerator: of(numerator), denominator: denominator && of(denominator) }
}

function chosenOf(computed: readonly ComputedIndicator[], ids: readonly string[]): ComputedIndicator[] {
  return ids.flatMap((id) => computed.find(({ indicator }) => indicator.id === id) ?? [])
}

async function readFigures(
  { question, park }: Spot,
  chosen: readonly ComputedIndicator[],
): Promise<(computed: ComputedIndicator) => Figure> {
  const measures = measuresOf(chosen)
  if (park === null) {
    const totals = await readMeasured(question, measures, [question.place.id])
    return (computed) => presentFigure(question, computed, totals, question.place.id)
  }
  const totals = await readParkTotals(question, measures, [park.id])
  return (computed) => presentParkFigure(question, computed, totals, park.id)
}
