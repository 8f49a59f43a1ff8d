import { type Selectable, sql } from 'kysely'
import { anyOf } from './any-of.ts'
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

/** Which of these sessions are worth something at the instant `at`, of accounts that may sign in; asking is no use of them. */
export async function listStandingSessions(
  tx: Transaction,
  tokenHashes: readonly string[],
  at: string,
): Promise<string[]> {
  const sessions = await tx.query
    .selectFrom('session')
    .innerJoin('account', (join) =>
      join.onRef('account.cityId', '=', 'session.cityId').onRef('account.id', '=', 'session.accountId'),
    )
    .select('session.tokenHash')
    .where('session.cityId', '=', tx.cityId)
    .where('session.tokenHash', '=', anyOf(tokenHashes))
    .where('session.expiresAt', '>', instant(at))
    .where('account.state', '=', 'active')
    .execute()
  return sessions.map(({ tokenHash }) => tokenHash)
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
