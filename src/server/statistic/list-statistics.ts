import type { z } from 'zod'
import type { ParsedInputOf } from '#contract/operation.ts'
import type { listStatistics as operation } from '#contract/statistic.ts'
import { listCurrent, type StatisticRow } from '#db/statistic.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import type { App } from '../app.ts'
import { presentIndicator, presentPlace } from '../place/present.ts'
import { indicatorIn, loadReference, placeIn, placesWithin, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { writtenPeriod } from './period-days.ts'
import { presentStatement } from './statement.ts'

const pageSize = 100

export interface StatisticFilter {
  readonly place?: string | undefined
  readonly indicator?: string | undefined
  readonly period?: string | undefined
  readonly changedSince?: string | undefined
  readonly approval?: StatisticRow['approval'] | undefined
}

/**
 * The figures that a filter chooses, as known on a day; a place includes those below it.
 *
 * @throws DomainError `place.unknown`, `indicator.unknown`, `calendar.unreadable`
 */
export async function chooseStatistics(
  tx: Transaction,
  reference: Reference,
  filter: StatisticFilter,
  asOf: CalendarDate,
): Promise<StatisticRow[]> {
  const rows = await listCurrent(tx, {
    asOf,
    ...(filter.place === undefined ? {} : { places: placesWithin(reference, placeIn(reference, filter.place).id) }),
    ...(filter.indicator === undefined ? {} : { indicators: [indicatorIn(reference, filter.indicator).id] }),
    ...(filter.period === undefined ? {} : { periods: [writtenPeriod(filter.period)] }),
  })
  const { changedSince, approval: asked } = filter
  return rows.filter(
    ({ recordedOn, approval }) =>
      (changedSince === undefined || recordedOn >= changedSince) && (asked === undefined || approval === asked),
  )
}

/** One page of the figures, newest period first. */
export async function listStatistics(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof operation>,
): Promise<z.input<(typeof operation)['output']>> {
  const asOf = input.asOf === undefined ? todayOf(world) : calendarDate(input.asOf)
  return readAs(database, actor, async (tx) => {
    const reference = await loadReference(tx, asOf)
    const rows = (await chooseStatistics(tx, reference, input, asOf)).toSorted(byPeriodThenPlace)
    const page = rows.slice((input.page - 1) * pageSize, input.page * pageSize)
    return { rows: page.map((row) => presentRow(row, reference)), total: rows.length, pageSize }
  })
}

function byPeriodThenPlace(a: StatisticRow, b: StatisticRow): number {
  return (
    b.periodTo.localeCompare(a.periodTo) ||
    a.indicatorId.localeCompare(b.indicatorId) ||
    a.placeId.localeCompare(b.placeId)
  )
}

function presentRow(row: StatisticRow, reference: Reference) {
  return {
    indicator: presentIndicator(indicatorIn(reference, row.indicatorId)),
    place: presentPlace(placeIn(reference, row.placeId)),
    statement: presentStatement(row, reference),
  }
}
