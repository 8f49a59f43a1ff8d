import { appendAudit } from '#db/audit.repository.ts'
import { bumpDataVersion } from '#db/city.repository.ts'
import { type Rebuilt, rebuildFigures } from '#db/figure/rebuild-figures.ts'
import { transact } from '#db/transact.ts'
import type { App } from '../app.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'

/** A province's millions of rows are counted in one statement. */
const rebuildTimeoutMs = 3_600_000

/** Computes every figure of the city anew. What differs was kept wrong: it is mended, and said in the audit log. */
export async function rebuildCityFigures(
  { database, dataVersion }: Pick<App, 'database' | 'dataVersion'>,
  cityId: string,
): Promise<Rebuilt> {
  const { rebuilt, version } = await transact(
    database,
    { kind: 'system', cityId },
    async (tx) => {
      const rebuilt = await rebuildFigures(tx, await openLedgers(tx))
      if (rebuilt.differing === 0) return { rebuilt, version: null }
      const at = new Date().toISOString()
      await appendAudit(tx, { at, action: 'figure.rebuild', subject: cityId, detail: { ...rebuilt } })
      return { rebuilt, version: await bumpDataVersion(tx) }
    },
    { statementTimeoutMs: rebuildTimeoutMs },
  )
  if (version !== null) dataVersion.moved(version)
  return rebuilt
}
