import { appendAudit } from '#db/audit.repository.ts'
import { bumpDataVersion } from '#db/city.repository.ts'
import type { Json } from '#db/schema.ts'
import { type Actor, type Transaction, transact } from '#db/transact.ts'
import type { App } from './app.ts'

/** What the audit log says of a write. */
export interface AuditNote {
  readonly action: string
  readonly subject: string
  readonly detail: { readonly [name: string]: Json }
}

/**
 * The one door through which the server writes: rows, data version and audit entry land in one transaction or not at all.
 *
 * @param work does the writing and says what the audit log shall hold
 */
export async function write<T>(
  app: Pick<App, 'database' | 'dataVersion'>,
  actor: Actor,
  work: (tx: Transaction) => Promise<{ readonly result: T; readonly audit: AuditNote }>,
): Promise<{ readonly result: T; readonly dataVersion: number }> {
  const written = await transact(app.database, actor, async (tx) => {
    const { result, audit } = await work(tx)
    const dataVersion = await bumpDataVersion(tx)
    await appendAudit(tx, { at: new Date().toISOString(), ...audit })
    return { result, dataVersion }
  })
  app.dataVersion.moved(written.dataVersion)
  return written
}
