import type { Relation } from '#db/schema.ts'
import type { Actor, Transaction } from '#db/transact.ts'
import { type CalendarDate, calendarDate, monthOf, yearOf } from '#domain/calendar/calendar-date.ts'
import { type Period, periodFrom, periodTo } from '#domain/calendar/period.ts'
import { type PeriodCode, periodCode, periodOf } from '#domain/calendar/period-code.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import type { Months } from '#domain/measure/measure.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { loadReference, type PlacedPlace, placeIn, type Reference } from '../place/reference.ts'
import { writtenPeriod } from '../statistic/period-days.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'

/** What an address asks of figures. */
export interface AskedFigures {
  readonly place?: string | undefined
  readonly period?: string | undefined
  readonly hierarchy: Relation
  readonly asOf?: string | undefined
}

/** The same, read: with what answering needs. */
export interface FigureQuestion {
  readonly tx: Transaction
  /** Who is told; amounts of few firms are withheld from those who may not read the rows. */
  readonly reader: Actor
  readonly open: LedgerSet
  readonly reference: Reference
  readonly place: PlacedPlace
  readonly period: PeriodCode
  readonly months: Months
  readonly relation: Relation
  /** The day as known on which. */
  readonly day: CalendarDate
  /** The same for the database: null is today. */
  readonly asOf: CalendarDate | null
}

/**
 * Reads a question about figures: of the whole city and the year so far, as known today, where nothing else is said.
 *
 * @param reader who is told, where that is not who asks the database
 * @throws DomainError `place.unknown`, `calendar.*`
 */
export async function readQuestion(
  tx: Transaction,
  world: Pick<WorldInfo, 'cityId' | 'clock'>,
  asked: AskedFigures,
  reader: Actor = tx.actor,
): Promise<FigureQuestion> {
  const today = todayOf(world)
  const asOf = asked.asOf === undefined || asked.asOf === today ? null : calendarDate(asked.asOf)
  const day = asOf ?? today
  const reference = await loadReference(tx, day)
  const period = asked.period === undefined ? yearSoFar(day) : writtenPeriod(asked.period)
  return {
    ...{ tx, reader, reference, period, day, asOf },
    open: await openLedgers(tx),
    place: placeIn(reference, asked.place ?? world.cityId),
    months: monthsIn(periodOf(period)),
    relation: asked.hierarchy,
  }
}

function yearSoFar(day: CalendarDate): PeriodCode {
  const month = `${yearOf(day)}-${String(monthOf(day)).padStart(2, '0')}`
  return periodCode(`${yearOf(day)}-01..${month}`)
}

function monthsIn(period: Period): Months {
  return { from: periodFrom(period)?.slice(0, 7) ?? null, until: periodTo(period).slice(0, 7) }
}
