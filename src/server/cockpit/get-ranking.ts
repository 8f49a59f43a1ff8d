import type { z } from 'zod'
import type { getRanking as operation } from '#contract/cockpit.ts'
import type { figureShape } from '#contract/figure.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { readAs } from '#db/transact.ts'
import { type Ranked, rankByValue } from '#domain/ranking/rank.ts'
import type { RankingRule } from '#domain/ranking/ranking-rule.ts'
import type { App } from '../app.ts'
import { type ComputedIndicator, getComputed } from '../figure/computed-indicators.ts'
import { type FigureQuestion, readQuestion } from '../figure/figure-question.ts'
import { readMeasured } from '../figure/measured.ts'
import { presentFigure } from '../figure/present-figure.ts'
import { readRankingRule } from '../light/read-rules.ts'
import { presentDefinition, presentPlace } from '../place/present.ts'
import { parentOf, regionsOf } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { exactOrNull } from '../statistic/statement.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { countedOf, measuresOf } from './list-tiles.ts'
import { presentParkFigure, readParkTotals } from './park-totals.ts'
import { listParks, presentPark } from './spot.ts'

type Answer = z.input<(typeof operation)['output']>
type Figure = z.input<typeof figureShape>
type Row = Answer['rows'][number]
/** A row that is not ranked yet. */
type Candidate = Omit<Extract<Row, { kind: 'place' }>, keyof Rank> | Omit<Extract<Row, { kind: 'park' }>, keyof Rank>
type Rank = Pick<Row, 'rank' | 'unranked' | 'sample'>

/**
 * Places below a place, or the parks in it that the actor may see, in the order of one indicator.
 *
 * @throws DomainError `indicator.unknown`, `indicator.published-only`, `place.unknown`, `calendar.*`
 */
export function getRanking(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  { indicator, of, ...asked }: ParsedInputOf<typeof operation>,
): Promise<Answer> {
  return readAs(database, actor, async (tx) => {
    const question = await readQuestion(tx, world, asked)
    const { reference, place, period, relation, day } = question
    const computed = await getComputed(tx, reference, indicator)
    const rule = await readRankingRule(tx, regionsOf(reference, place.id), day)
    const own = await readMeasured(question, measuresOf([computed]), [place.id])
    const candidates = await (of === 'places' ? candidatePlaces : candidateParks)(question, computed)
    return {
      ...{ place: presentPlace(place), period, hierarchy: relation, asOf: day },
      indicator: presentDefinition(computed.indicator),
      of,
      counted: countedOf(computed),
      own: presentFigure(question, computed, own, place.id),
      rule: rule && presentRule(rule, computed),
      rows: rank(candidates, computed, rule).map(({ item, ...ranked }) => ({
        ...item,
        ...ranked,
        sample: sampleOf(item.figure),
      })),
    }
  })
}

async function candidatePlaces(question: FigureQuestion, computed: ComputedIndicator): Promise<Candidate[]> {
  const { reference, place, relation } = question
  const below = [...reference.places.values()].filter((other) => parentOf(other, relation) === place.id)
  const totals = await readMeasured(
    question,
    measuresOf([computed]),
    below.map(({ id }) => id),
  )
  return below.map((child) => ({
    kind: 'place',
    place: presentPlace(child),
    tileX: child.tileX,
    tileY: child.tileY,
    figure: presentFigure(question, computed, totals, child.id),
  }))
}

async function candidateParks(question: FigureQuestion, computed: ComputedIndicator): Promise<Candidate[]> {
  const parks = await listParks(question)
  const totals = await readParkTotals(
    question,
    measuresOf([computed]),
    parks.map(({ id }) => id),
  )
  return parks.map((park) => ({
    kind: 'park',
    park: presentPark(park, question.reference),
    figure: presentParkFigure(question, computed, totals, park.id),
  }))
}

function rank(
  candidates: readonly Candidate[],
  computed: ComputedIndicator,
  rule: RankingRule | null,
): Ranked<Candidate>[] {
  return rankByValue(candidates, ({ figure }) => ({ value: exactOrNull(figure.value), rows: sampleOf(figure) }), {
    direction: computed.indicator.direction,
    leastRows: rule === null ? 0 : leastRowsOf(rule, computed),
  })
}

/** Of how many rows a figure is made; of a ratio those below the line. */
function sampleOf({ numerator, denominator }: Figure): number {
  return (denominator ?? numerator).rows
}

function leastRowsOf({ ratioRows, totalRows }: RankingRule, { denominator }: ComputedIndicator): number {
  return denominator === null ? totalRows : ratioRows
}

function presentRule(rule: RankingRule, computed: ComputedIndicator): NonNullable<Answer['rule']> {
  const { id, version, name, certainty } = rule
  return { id, version, name, certainty, leastRows: leastRowsOf(rule, computed) }
}
