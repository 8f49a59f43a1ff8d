import { rebuildFigures } from '#db/figure/rebuild-figures.ts'
import type { Transaction } from '#db/transact.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { indexLibrary } from '../library/index-document.ts'

/**
 * Makes anew what a backup leaves out because it is computed from the rows: the tables whose comment begins with “Derived”. Each runs as Citong
 * itself on the city of the transaction, on the newest schema.
 */
const rebuilds: readonly ((tx: Transaction) => Promise<unknown>)[] = [
  async (tx) => rebuildFigures(tx, await openLedgers(tx)),
  indexLibrary,
]

/** After the rows of a city were put back: derived tables are empty before, and whole after. */
export async function rebuildDerived(tx: Transaction): Promise<void> {
  for (const rebuild of rebuilds) await rebuild(tx)
}
