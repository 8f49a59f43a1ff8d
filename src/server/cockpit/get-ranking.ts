import type { z } from 'zod'
import type { getRanking as operation } from '#contract/cockpit.ts'
import type { figureShape } from '#contract/figure.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { readAs } from '#db/transact.ts'
import { type Ranked, rankByValue } from '#domain/ranking/rank.ts'
import { leastRowsOf, type RankingRule } from '#domain/ranking/ranking-rule.ts'
import type { App } from '../app.ts'
import { type ComputedIndicator, getComputed, measuresOf } from '../figure/computed-indicators.ts'
import { type FigureQuestion, readQuestion } from '../figure/figure-question.ts'
import { readMeasured } from '../figure/measured.ts'
import { presentComputed, presentFigure } from '../figure/present-figure.ts'
import { readRankingRule } from '../light/read-rules.ts'
import { presentPlace } from '../place/present.ts'
import { parentOf, regionsOf } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { exactOrNull } from '../statistic/statement.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { countedOf } from './list-tiles.ts'
import { presentParkFigure, readParkTotals } from './park-totals.ts'
import { placesWithoutRows } from './places-without-rows.ts'
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
      indicator: presentComputed(computed),
      of,
      counted: countedOf(computed),
      own: presentFigure(question, computed, own, place.id),
      rule: rule && presentRule(rule, computed),
      rows: await rankRows(question, computed, rule, candidates),
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

/** Ranked first; places that keep no ledger at all come last, by their name: nothing is not zero. */
async function rankRows(
  question: FigureQuestion,
  computed: ComputedIndicator,
  rule: RankingRule | null,
  candidates: readonly Candidate[],
): Promise<Row[]> {
  const empty = candidates.flatMap((one) => (one.kind === 'place' && isEmpty(one.figure) ? [one.place.id] : []))
  const without = await placesWithoutRows(question, measuresOf([computed]), empty)
  const keepsNone = (one: Candidate) => one.kind === 'place' && without.has(one.place.id)
  const ranked = rank(
    candidates.filter((one) => !keepsNone(one)),
    computed,
    rule,
  )
  return [
    ...ranked.map(({ item, ...place }): Row => ({ ...item, ...place, sample: sampleOf(item.figure) })),
    ...candidates.filter(keepsNone).map((one): Row => ({ ...one, rank: null, unranked: 'no-rows', sample: 0 })),
  ]
}

/** No row counts and none is unknown, on either side: the place may have nothing, or keep no ledger. */
function isEmpty({ numerator, denominator }: Figure): boolean {
  return [numerator, ...(denominator ? [denominator] : [])].every(({ rows, unknown }) => rows === 0 && unknown === 0)
}

function rank(
  candidates: readonly Candidate[],
  computed: ComputedIndicator,
  rule: RankingRule | null,
): Ranked<Candidate>[] {
  return rankByValue(candidates, ({ figure }) => ({ value: exactOrNull(figure.value), rows: sampleOf(figure) }), {
    direction: computed.indicator.direction,
    leastRows: leastRowsOf(rule, computed.denominator !== null),
  })
}

/** Of how many rows a figure is made; of a ratio those below the line. */
function sampleOf({ numerator, denominator }: Figure): number {
  return (denominator ?? numerator).rows
}

function presentRule(rule: RankingRule, computed: ComputedIndicator): NonNullable<Answer['rule']> {
  const { id, version, name, certainty } = rule
  return { id, version, name, certainty, leastRows: leastRowsOf(rule, computed.denominator !== null) }
}
