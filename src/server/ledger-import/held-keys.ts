import type { Database } from '#db/connection/database.ts'
import { listRowTitles } from '#db/ledger/row-title.repository.ts'
import { type Actor, readAs } from '#db/transact.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { keyText } from '../ledger/row-key.ts'
import type { PersonActor } from '../session/signed-in.ts'

/** The keys of a ledger's rows as they stand now. */
export interface HeldKeys {
  /** Of rows that the actor may see. */
  readonly visible: ReadonlySet<string>
  /** Of others: to a county a row of another county would look new, and writing it would break the key. */
  readonly hidden: ReadonlySet<string>
}

/** One query; for an actor who does not see the whole city a second one in the name of Citong itself. */
export async function loadHeldKeys(database: Database, actor: PersonActor, ledger: Ledger): Promise<HeldKeys> {
  const visible = await loadKeys(database, actor, ledger)
  if (actor.role === 'city-office') return { visible, hidden: new Set() }
  const all = await loadKeys(database, { kind: 'system', cityId: actor.cityId }, ledger)
  return { visible, hidden: new Set([...all].filter((key) => !visible.has(key))) }
}

async function loadKeys(database: Database, actor: Actor, ledger: Ledger): Promise<Set<string>> {
  const rows = await readAs(database, actor, (tx) => listRowTitles(tx, ledger))
  return new Set(rows.map(({ key }) => keyText(key)))
}
