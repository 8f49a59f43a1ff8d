import type { Selectable } from 'kysely'
import { hashEntry } from './audit-hash.ts'
import type { Json, Schema } from './schema.ts'
import type { Transaction } from './transact.ts'

export type AuditRow = Readonly<Omit<Selectable<Schema['auditEntry']>, 'cityId'>>

/** What happened. `at` is an instant of the real clock; the acting account is taken from the transaction. */
export interface AuditDraft {
  readonly at: string
  readonly action: string
  readonly subject: string
  readonly detail: Json
}

/** Where the chain first fails: a missing entry, a changed one, one that does not continue its predecessor, or a cut end. */
export type ChainVerdict =
  | { readonly intact: true; readonly entries: number }
  | { readonly intact: false; readonly seq: number; readonly reason: 'gap' | 'hash' | 'link' | 'head' }

/**
 * Appends to the chain of the city. One transaction of a city at a time gets past this until it ends: call it last.
 *
 * @returns the entry as it was chained
 */
export async function appendAudit(tx: Transaction, draft: AuditDraft): Promise<AuditRow> {
  const head = await tx.query
    .selectFrom('auditHead')
    .select(['seq', 'hash'])
    .where('cityId', '=', tx.cityId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const unhashed = {
    ...draft,
    at: new Date(draft.at).toISOString(),
    accountId: tx.actor.kind === 'person' ? tx.actor.accountId : null,
    seq: head.seq + 1,
    previousHash: head.hash,
  }
  const entry = { ...unhashed, hash: hashEntry({ ...unhashed, cityId: tx.cityId }) }
  await tx.query
    .insertInto('auditEntry')
    .values({ ...entry, cityId: tx.cityId, detail: JSON.stringify(entry.detail) })
    .execute()
  await tx.query
    .updateTable('auditHead')
    .set({ seq: entry.seq, hash: entry.hash })
    .where('cityId', '=', tx.cityId)
    .execute()
  return entry
}

/** A page of the log, newest first; `before` is the lowest seq of the page before it. */
export function listAudit(tx: Transaction, { before, limit }: { before?: number; limit: number }): Promise<AuditRow[]> {
  const query = selectEntries(tx).orderBy('seq', 'desc').limit(limit)
  return (before === undefined ? query : query.where('seq', '<', before)).execute()
}

const entriesAtOnce = 1_000

/** Recomputes the chain from its beginning to its head. */
export async function verifyChain(tx: Transaction): Promise<ChainVerdict> {
  let last = { seq: 0, hash: '' }
  for (;;) {
    const page = await selectEntries(tx).where('seq', '>', last.seq).orderBy('seq').limit(entriesAtOnce).execute()
    for (const entry of page) {
      const reason = findFault(tx.cityId, last, entry)
      if (reason !== null) return { intact: false, seq: reason === 'gap' ? last.seq + 1 : entry.seq, reason }
      last = entry
    }
    if (page.length < entriesAtOnce) break
  }
  const head = await tx.query
    .selectFrom('auditHead')
    .select(['seq', 'hash'])
    .where('cityId', '=', tx.cityId)
    .executeTakeFirst()
  if (head?.seq !== last.seq || head.hash !== last.hash) return { intact: false, seq: last.seq + 1, reason: 'head' }
  return { intact: true, entries: last.seq }
}

function findFault(
  cityId: string,
  previous: { readonly seq: number; readonly hash: string },
  entry: AuditRow,
): 'gap' | 'hash' | 'link' | null {
  if (entry.seq !== previous.seq + 1) return 'gap'
  if (entry.previousHash !== previous.hash) return 'link'
  if (hashEntry({ ...entry, cityId }) !== entry.hash) return 'hash'
  return null
}

function selectEntries(tx: Transaction) {
  return tx.query
    .selectFrom('auditEntry')
    .select(['seq', 'at', 'accountId', 'action', 'subject', 'detail', 'previousHash', 'hash'])
    .where('cityId', '=', tx.cityId)
}
