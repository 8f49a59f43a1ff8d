import type { Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Finding } from '#domain/finding/finding.ts'
import type { JudgedIndicator, Knowledge, KnownFigure, PlaceAround } from '#domain/verdict/known-figure.ts'
import { siblingsAmong } from '#domain/verdict/sibling-indicators.ts'
import type { Reference } from '../place/reference.ts'
import { unitOf } from '../statistic/statement.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { readComputed } from './computed-figures.ts'
import { readPromised } from './promised-figures.ts'
import { readStated } from './stated-figures.ts'

interface Asked {
  readonly reference: Reference
  readonly asOf: CalendarDate
  readonly findings: readonly Finding[]
}

/**
 * What the findings of a draft are held against, in a few queries however many they are: the indicators they name and those easily taken for
 * them, at their places and the places around. Row security leaves out what the reader may not see.
 */
export async function readKnowledge(tx: Transaction, world: WorldInfo, asked: Asked): Promise<Knowledge> {
  const { reference, asOf, findings } = asked
  const known = new Map([...reference.indicators.values()].map((row) => [row.id, judgedIndicator(row)]))
  const siblings = siblingsAmong([...known.values()])
  const around = aroundIn(reference)
  const named = distinct(findings.flatMap(({ indicator }) => (indicator === null ? [] : [indicator])))
  const indicators = distinct(named.flatMap((id) => [id, ...siblings(id).map(({ indicator }) => indicator)]))
  const own = distinct(
    findings.flatMap(({ place, indicator }) => (place === null || indicator === null ? [] : [place])),
  )
  const places = distinct(own.flatMap((id) => [id, ...around(id).map(({ place }) => place)]))
  return {
    indicator: (id) => known.get(id) ?? null,
    stated: byIndicatorAndPlace(await readStated(tx, indicators, places, asOf)),
    targets: byIndicatorAndPlace(await readPromised(tx, indicators, places, asOf)),
    computed: await readComputed(tx, world, { indicators, places, asOf }),
    around,
    siblings,
  }
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}

function judgedIndicator({ id, name, aliases, unit, accumulation }: JudgedRow): JudgedIndicator {
  return { id, name, aliases, unit: unitOf(unit), accumulation }
}

type JudgedRow = Reference['indicators'] extends ReadonlyMap<string, infer Row> ? Row : never

function byIndicatorAndPlace(
  figures: readonly KnownFigure[],
): (indicator: string, place: string) => readonly KnownFigure[] {
  const found = new Map<string, KnownFigure[]>()
  for (const figure of figures) {
    const key = `${figure.indicator} ${figure.place}`
    const own = found.get(key)
    if (own) own.push(figure)
    else found.set(key, [figure])
  }
  return (indicator, place) => found.get(`${indicator} ${place}`) ?? []
}

/** The places above a place, nearest first, those directly below it, and those that stand beside it below the same one; by what they report to. */
function aroundIn({ places }: Reference): (place: string) => readonly PlaceAround[] {
  const children = new Map<string, string[]>()
  for (const { id, reportingParentId } of places.values())
    if (reportingParentId !== null) {
      const siblings = children.get(reportingParentId)
      if (siblings) siblings.push(id)
      else children.set(reportingParentId, [id])
    }
  const parentOf = (id: string) => places.get(id)?.reportingParentId ?? null
  return (id) => {
    const above: string[] = []
    for (let at = parentOf(id); at !== null && !above.includes(at); at = parentOf(at)) above.push(at)
    const below = children.get(id) ?? []
    const beside = (children.get(parentOf(id) ?? '') ?? []).filter((other) => other !== id)
    return [
      ...above.map((place): PlaceAround => ({ place, how: 'above' })),
      ...below.map((place): PlaceAround => ({ place, how: 'below' })),
      ...beside.map((place): PlaceAround => ({ place, how: 'beside' })),
    ]
  }
}
