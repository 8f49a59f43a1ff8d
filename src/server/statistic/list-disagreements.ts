import type { z } from 'zod'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { listDisagreements as operation } from '#contract/statistic.ts'
import { listCurrent, type StatisticRow } from '#db/statistic.repository.ts'
import { readAs } from '#db/transact.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { toText } from '#domain/quantity/exact.ts'
import { disagree, largestDifference } from '#domain/statistic/statement.ts'
import type { App } from '../app.ts'
import { presentIndicator, presentPlace } from '../place/present.ts'
import { indicatorIn, loadReference, placeIn, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { type PublishedOtherwise, publishedOtherwise } from './published-otherwise.ts'
import { presentStatement, toStatement } from './statement.ts'

/**
 * Figures on which sources cannot both be right, latest period first; and apart from them published figures by which promises are judged
 * and which the ledgers do not give.
 */
export async function listDisagreements(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof operation>,
): Promise<z.input<(typeof operation)['output']>> {
  const asOf = input.asOf === undefined ? todayOf(world) : calendarDate(input.asOf)
  return readAs(database, actor, async (tx) => {
    const reference = await loadReference(tx, asOf)
    const rows = await listCurrent(tx, { asOf })
    const groups = disagreeing(rows)
    const otherwise = await publishedOtherwise(tx, world, { reference, asOf, rows, reader: actor })
    return {
      disagreements: groups.flatMap((group) =>
        presentDisagreement(
          group.toSorted((a, b) => b.periodTo.localeCompare(a.periodTo)),
          reference,
        ),
      ),
      otherwise: otherwise.map((one) => presentOtherwise(one, reference)),
    }
  })
}

function presentDisagreement(group: readonly StatisticRow[], reference: Reference) {
  const [first] = group
  if (!first) return []
  const statements = group.map((row) => presentStatement(row, reference))
  return [
    {
      indicator: presentIndicator(indicatorIn(reference, first.indicatorId)),
      place: presentPlace(placeIn(reference, first.placeId)),
      period: first.period,
      statements,
      difference: toText(largestDifference(group.map(toStatement))),
    },
  ]
}

function presentOtherwise({ published, computed, difference }: PublishedOtherwise, reference: Reference) {
  return {
    indicator: presentIndicator(indicatorIn(reference, published.indicatorId)),
    place: presentPlace(placeIn(reference, published.placeId)),
    period: published.period,
    published: presentStatement(published, reference),
    computed,
    difference: toText(difference),
  }
}

/** Groups of rows that speak of the same indicator, place and period and cannot all be right. */
export function disagreeing(rows: readonly StatisticRow[]): StatisticRow[][] {
  return groupByKey(rows).filter((group) => group.length > 1 && disagree(group.map(toStatement)))
}

function groupByKey(rows: readonly StatisticRow[]): StatisticRow[][] {
  const groups = new Map<string, StatisticRow[]>()
  for (const row of rows) {
    const key = `${row.indicatorId}|${row.placeId}|${row.period}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()]
}
