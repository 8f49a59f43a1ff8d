import { type Selectable, sql } from 'kysely'
import type { Schema } from './schema.ts'
import type { Transaction } from './transact.ts'

/** `tokenHash` is the SHA-256 of what the cookie holds. */
export type SessionRow = Readonly<Omit<Selectable<Schema['session']>, 'cityId'>>

export async function insertSession(tx: Transaction, session: SessionRow): Promise<void> {
  await tx.query
    .insertInto('session')
    .values({ ...session, cityId: tx.cityId })
    .execute()
}

/** The session when it is still worth something at the instant `at`. */
export async function findSession(tx: Transaction, tokenHash: string, at: string): Promise<SessionRow | null> {
  const session = await tx.query
    .selectFrom('session')
    .select(['tokenHash', 'accountId', 'createdAt', 'lastSeenAt', 'expiresAt'])
    .where('cityId', '=', tx.cityId)
    .where('tokenHash', '=', tokenHash)
    .where('expiresAt', '>', instant(at))
    .executeTakeFirst()
  return session ?? null
}

export async function touchSession(
  tx: Transaction,
  tokenHash: string,
  { lastSeenAt, expiresAt }: Pick<SessionRow, 'lastSeenAt' | 'expiresAt'>,
): Promise<void> {
  await tx.query
    .updateTable('session')
    .set({ lastSeenAt, expiresAt })
    .where('cityId', '=', tx.cityId)
    .where('tokenHash', '=', tokenHash)
    .execute()
}

export async function deleteSession(tx: Transaction, tokenHash: string): Promise<void> {
  await tx.query.deleteFrom('session').where('cityId', '=', tx.cityId).where('tokenHash', '=', tokenHash).execute()
}

/** Signs an account out everywhere. */
export async function deleteSessionsOf(tx: Transaction, accountId: string): Promise<void> {
  await tx.query.deleteFrom('session').where('cityId', '=', tx.cityId).where('accountId', '=', accountId).execute()
}

export async function deleteExpiredSessions(tx: Transaction, at: string): Promise<void> {
  await tx.query.deleteFrom('session').where('cityId', '=', tx.cityId).where('expiresAt', '<=', instant(at)).execute()
}

function instant(at: string) {
  return sql<string>`${at}::timestamptz`
}
