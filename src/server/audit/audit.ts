import { listAudit, verifyChain } from '#db/audit.repository.ts'
import { readAs } from '#db/transact.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'

const pageSize = 100

/** A page of the audit log, newest first. */
export async function readAudit(
  { database }: Pick<App, 'database'>,
  actor: PersonActor,
  { before, action }: { readonly before?: number | undefined; readonly action?: string | undefined },
) {
  const rows = await readAs(database, actor, (tx) =>
    listAudit(tx, { limit: pageSize, ...(before === undefined ? {} : { before }) }),
  )
  const last = rows.at(-1)
  const chosen = action === undefined ? rows : rows.filter((row) => row.action.startsWith(action))
  return {
    entries: chosen.map(({ seq, at, accountId, action: name, subject, detail, hash }) => ({
      seq,
      at,
      account: accountId,
      action: name,
      subject,
      detail: asRecord(detail),
      hash,
    })),
    next: rows.length === pageSize && last ? last.seq : null,
  }
}

function asRecord(detail: unknown): Record<string, unknown> {
  return typeof detail === 'object' && detail !== null ? { ...detail } : { value: detail }
}

/** Recomputes the hash chain. */
export async function checkAuditChain(
  { database }: Pick<App, 'database'>,
  actor: PersonActor,
): Promise<{ entries: number; brokenAt: number | null }> {
  const found = await readAs(database, actor, verifyChain)
  return found.intact ? { entries: found.entries, brokenAt: null } : { entries: 0, brokenAt: found.seq }
}
