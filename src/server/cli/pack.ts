import path from 'node:path'
import { appendAudit } from '#db/audit.repository.ts'
import { bumpDataVersion } from '#db/city.repository.ts'
import { transact } from '#db/transact.ts'
import { loadFigures } from '../world/load-figures.ts'
import { loadPlaces, loadProgrammes, loadRules, loadSources } from '../world/load-pack.ts'
import { todayOf } from '../world/today.ts'
import { answer, atBench, type GlobalOptions } from './command.ts'

/** Loads a pack of the rulebook into the city, in one transaction. */
export async function runPack(
  global: GlobalOptions,
  directory: string,
  options: { readonly json?: boolean },
): Promise<void> {
  await atBench(global, async ({ app, world }) => {
    const folder = path.resolve(directory)
    const counts = await transact(app.database, { kind: 'system', cityId: world.cityId }, async (tx) => {
      const loaded = {
        places: await loadPlaces(tx, folder, todayOf(world)),
        sources: await loadSources(tx, folder),
        rules: await loadRules(tx, folder),
        programmes: await loadProgrammes(tx, folder),
        figures: await loadFigures(tx, path.join(folder, 'figures.csv'), () => null),
      }
      await bumpDataVersion(tx)
      await appendAudit(tx, {
        at: new Date().toISOString(),
        action: 'pack.load',
        subject: path.basename(folder),
        detail: loaded,
      })
      return loaded
    })
    answer(options, counts, () => Object.entries(counts).map(([name, count]) => `${name} ${count}`))
  })
}
