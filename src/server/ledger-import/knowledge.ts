import type { Database } from '#db/connection/database.ts'
import { type LedgerLayout, listLayouts } from '#db/ledger/layout.repository.ts'
import { listRowTitles, type RowTitle } from '#db/ledger/row-title.repository.ts'
import { readAs } from '#db/transact.ts'
import { yearOf } from '#domain/calendar/calendar-date.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { loadNames } from '../ledger/load-names.ts'
import type { KnownNames } from '../ledger/name-finders.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { loadReference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'

/** What the reading of a workbook goes by: the ledger with the city's own fields, names that cells may hold, layouts that are known. */
export interface Knowledge {
  readonly ledger: Ledger
  readonly names: KnownNames
  /** The rows that the ledger holds, as the actor sees them. */
  readonly rows: readonly RowTitle[]
  readonly layouts: readonly LedgerLayout[]
  /** Of dates that name none. */
  readonly year: number
}

/** Reads it as the actor may see it. @throws DomainError `ledger.unknown` */
export function loadKnowledge(
  database: Database,
  world: WorldInfo,
  actor: PersonActor,
  name: string,
): Promise<Knowledge> {
  return readAs(database, actor, async (tx) => {
    const open = await openLedgers(tx)
    const ledger = open(name)
    const today = todayOf(world)
    const reference = await loadReference(tx, today)
    return {
      ledger,
      names: await loadNames(tx, reference, open, [...ledger.fields.values()]),
      rows: await listRowTitles(tx, ledger),
      layouts: trusted(await listLayouts(tx, name), actor),
      year: yearOf(today),
    }
  })
}

/**
 * A layout answers for the person, so it is one's own, or one that the city office confirmed; one's own comes first. Another county's might
 * say that the plan is the total.
 */
function trusted(layouts: readonly LedgerLayout[], { accountId }: PersonActor): LedgerLayout[] {
  const own = layouts.filter(({ recordedBy }) => recordedBy === accountId)
  return [...own, ...layouts.filter(({ recordedBy, shared }) => shared && recordedBy !== accountId)]
}
