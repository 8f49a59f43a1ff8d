import { sql } from 'kysely'
import { type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { isStanding, standingToday } from '../condition/standing-version.ts'
import type { Transaction } from '../transact.ts'
import { latest, readRecords } from './select-rows.ts'

/** How far a ledger goes, as far as the actor may see it. */
export interface LedgerExtent {
  /** Rows that stand today. */
  readonly rowCount: number
  /** The day on which a row was last entered, changed or withdrawn; null while there has been none. */
  readonly changedOn: CalendarDate | null
}

const nothing: LedgerExtent = { rowCount: 0, changedOn: null }

/** The extent of each ledger, in one query for all. */
export async function listLedgerExtents(
  tx: Transaction,
  ledgers: readonly Ledger[],
): Promise<(ledger: string) => LedgerExtent> {
  const records = await readRecords(
    tx,
    sql.join(
      ledgers.map((ledger) => extentSql(tx, ledger)),
      sql` union all `,
    ),
  )
  const extents = new Map(records.map((record) => [String(record.ledger), extentOf(record)]))
  return (ledger) => extents.get(ledger) ?? nothing
}

function extentSql(tx: Transaction, ledger: Ledger) {
  const { name, table } = ledger
  return sql`
    select ${name}::text as ledger, count(*) filter (where ${isStanding(table, standingToday)})::int as row_count,
      max(${sql.id(table, 'recorded_on')})::text as changed_on
    from ${sql.id(table)}
    where ${latest(tx, ledger)}`
}

function extentOf({ row_count, changed_on }: Record<string, unknown>): LedgerExtent {
  return {
    rowCount: Number(row_count),
    changedOn: typeof changed_on === 'string' ? calendarDate(changed_on) : null,
  }
}
