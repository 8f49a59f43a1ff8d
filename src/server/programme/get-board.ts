import type { z } from 'zod'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { getBoard as operation } from '#contract/programme.ts'
import { getDataVersion } from '#db/city.repository.ts'
import { listProgrammes } from '#db/programme.repository.ts'
import { listCurrent } from '#db/statistic.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { type CalendarDate, calendarDate, dateOf } from '#domain/calendar/calendar-date.ts'
import { roundExact, toText } from '#domain/quantity/exact.ts'
import { byDanger } from '#domain/target/danger.ts'
import { computePace } from '#domain/target/pacing.ts'
import type { App } from '../app.ts'
import { presentPlace } from '../place/present.ts'
import { cityPlace, loadReference, placeIn } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { disagreeing } from '../statistic/list-disagreements.ts'
import { countRecent } from '../statistic/recent.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { presentProgramme } from './present-programme.ts'
import { type BoardTarget, loadStandings } from './standings.ts'

type Input = ParsedInputOf<typeof operation>
type Board = z.input<(typeof operation)['output']>

/**
 * Everything the target board shows for one year and place, as known on a day.
 *
 * @throws DomainError `place.unknown`
 */
export function getBoard(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  input: Input,
): Promise<Board> {
  return readAs(database, actor, (tx) => readBoard(tx, world, input))
}

/** The same inside of a transaction. */
export async function readBoard(tx: Transaction, world: WorldInfo, input: Input): Promise<Board> {
  const today = todayOf(world)
  const asOf = input.asOf === undefined ? today : calendarDate(input.asOf)
  const reference = await loadReference(tx, asOf)
  const place = input.place === undefined ? cityPlace(reference) : placeIn(reference, input.place)
  const programmes = await listProgrammes(tx)
  const programme = programmes.find(({ year }) => year === input.year) ?? null
  const standings = programme
    ? await loadStandings(tx, reference, { programmeId: programme.id, place, asOf, hierarchy: input.hierarchy })
    : []
  const targets = standings.toSorted((a, b) => byDanger(a.danger, b.danger)).map(({ shown }) => shown)
  const current = await listCurrent(tx, { asOf })
  return {
    programme: programme ? presentProgramme(programme, reference) : null,
    years: [...new Set(programmes.map(({ year }) => year))].toSorted((a, b) => b - a),
    place: presentPlace(place),
    asOf,
    today,
    hierarchy: input.hierarchy,
    pace: toText(roundExact(yearPace(input.year, asOf), 6)),
    counts: countLights(targets),
    targets,
    disagreements: disagreeing(current).length,
    recent: countRecent(current, asOf),
    waiting: current.filter(({ approval }) => approval === 'submitted').length,
    dataVersion: await getDataVersion(tx),
  }
}

function yearPace(year: number, asOf: CalendarDate) {
  const window = { startsOn: dateOf(year, 1, 1), deadline: dateOf(year, 12, 31) }
  return computePace(window, asOf)
}

function countLights(targets: readonly BoardTarget[]): Board['counts'] {
  const counts = { red: 0, amber: 0, green: 0, none: 0 }
  for (const { standing } of targets) counts[standing.light.light] += 1
  return counts
}
