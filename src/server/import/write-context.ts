import type { Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { FormRow } from '#domain/figure-form/form-row.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import type { ReadyRow } from './planned-import.ts'

/** What writing the rows of a plan needs: the transaction, who writes, and under which ids the sources are kept. */
export interface WriteContext {
  readonly tx: Transaction
  readonly world: WorldInfo
  readonly actor: PersonActor
  readonly sourceIds: ReadonlyMap<string, string>
}

/** The id under which a row's source is kept. */
export function sourceIdOf({ sourceIds }: WriteContext, { keyed }: ReadyRow): string {
  return sourceIds.get(keyed.source.id) ?? keyed.source.id
}

/**
 * The day from which a row counts as known: as the form says; else the source's date for a new row and today for a changed one. Never
 * before the version it follows, which would hide it.
 */
export function knownFromOf({ world }: WriteContext, row: FormRow, previous: CalendarDate | null): CalendarDate {
  const today = todayOf(world)
  const stated = row.knownFrom ?? (previous === null ? (row.source.publishedOn ?? today) : today)
  return previous !== null && stated < previous ? previous : stated
}
