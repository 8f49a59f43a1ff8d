import type { Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
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
  /** Versions against which the plan was made. */
  readonly seen: ReadonlyMap<string, number>
}

/** The id under which a row's source is kept. */
export function sourceIdOf({ sourceIds }: WriteContext, { keyed }: ReadyRow): string {
  return sourceIds.get(keyed.source.id) ?? keyed.source.id
}

/** @throws DomainError `import.stale` when what is there now is not what the plan was made against */
export function assertSeen({ seen }: WriteContext, { keyed }: ReadyRow, version: number | undefined): void {
  if (seen.get(keyed.key) !== version) throw new DomainError('import.stale', { count: 1 })
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
