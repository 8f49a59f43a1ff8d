import { appendAudit } from '#db/audit.repository.ts'
import { bumpDataVersion } from '#db/city.repository.ts'
import type { Database } from '#db/connection/database.ts'
import { transact } from '#db/transact.ts'
import { loadLedgerChecks } from './load-ledger-checks.ts'
import { packAuthor } from './load-pack.ts'
import { packFolder } from './world-files.ts'

/**
 * Gives a city that was set up by an earlier Citong the checks on entry that have come since. Checks that it has, in whichever version, stay
 * as the city keeps them.
 *
 * @param packs names of the packs of the city's world
 * @returns how many were added
 */
export function loadMissingChecks(database: Database, cityId: string, packs: readonly string[]): Promise<number> {
  return transact(database, { kind: 'system', cityId }, async (tx) => {
    let added = 0
    for (const pack of packs) added += await loadLedgerChecks(tx, packFolder(pack), packAuthor.recordedBy, 'never-had')
    if (added === 0) return 0
    await bumpDataVersion(tx)
    await appendAudit(tx, {
      at: new Date().toISOString(),
      action: 'rulebook.complete',
      subject: packs.join(' '),
      detail: { checks: added },
    })
    return added
  })
}
