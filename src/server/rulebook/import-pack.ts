import path from 'node:path'
import { appendAudit } from '#db/audit.repository.ts'
import { bumpDataVersion } from '#db/city.repository.ts'
import { rebuildFigures } from '#db/figure/rebuild-figures.ts'
import { listSources } from '#db/source.repository.ts'
import { type Transaction, transact } from '#db/transact.ts'
import type { App } from '../app.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { loadFigures } from '../world/load-figures.ts'
import { loadPlaces, loadProgrammes, loadRules, loadSources } from '../world/load-pack.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'

/** How much of each was not there before. */
export type ImportedPack = Readonly<Record<'places' | 'sources' | 'rules' | 'programmes' | 'figures', number>>

/**
 * Takes from a pack what the city does not have yet, in one transaction; nothing that is there changes. Kept figures are computed anew, for
 * places and measures may be others.
 *
 * @throws DomainError `ledger.unknown`, `condition.unreadable`, `measure.unreadable` for a rule that speaks of what there is not
 */
export function importPack(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  folder: string,
): Promise<ImportedPack> {
  return transact(
    database,
    { kind: 'system', cityId: world.cityId },
    async (tx) => {
      const imported = await load(tx, folder, todayOf(world))
      await rebuildFigures(tx, await openLedgers(tx))
      await bumpDataVersion(tx)
      await appendAudit(tx, {
        at: new Date().toISOString(),
        action: 'pack.load',
        subject: path.basename(folder),
        detail: imported,
      })
      return imported
    },
    { statementTimeoutMs: 600_000 },
  )
}

async function load(tx: Transaction, folder: string, today: string): Promise<ImportedPack> {
  return {
    places: await loadPlaces(tx, folder, today),
    sources: await countNewSources(tx, folder),
    rules: await loadRules(tx, folder),
    programmes: await loadProgrammes(tx, folder),
    figures: await loadFigures(tx, path.join(folder, 'figures.csv'), () => null),
  }
}

async function countNewSources(tx: Transaction, folder: string): Promise<number> {
  const before = (await listSources(tx)).length
  await loadSources(tx, folder)
  return (await listSources(tx)).length - before
}
