import { listKnownVersions, type StatisticRow } from '#db/statistic.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { KnownFigure } from '#domain/verdict/known-figure.ts'
import { toStatement } from '../statistic/statement.ts'

/** A published figure with its row. */
export interface StatedFigure extends KnownFigure {
  readonly row: StatisticRow
}

/** What was stated by a day of indicators at places: every version, each with the day on which a later one took its place. */
export async function readStated(
  tx: Transaction,
  indicators: readonly string[],
  places: readonly string[],
  asOf: CalendarDate,
): Promise<readonly StatedFigure[]> {
  const rows = await listKnownVersions(tx, { indicators, places, asOf })
  return rows.flatMap((row, index) => {
    const next = rows[index + 1]
    const follower = next?.id === row.id ? next : null
    return isInUse(row) ? [statedFigure(row, follower)] : []
  })
}

/** A withdrawal that waits has not taken effect; one that was approved says nothing. */
function isInUse({ kind, approval }: StatisticRow): boolean {
  return kind !== 'withdraw' || approval === 'submitted'
}

function statedFigure(row: StatisticRow, follower: StatisticRow | null): StatedFigure {
  const knownUntil = follower && (follower.knownFrom as CalendarDate) // a date column
  return { ...toStatement(row), origin: 'statement', indicator: row.indicatorId, place: row.placeId, knownUntil }
}
