import { createHash, randomBytes } from 'node:crypto'
import { type AccountRow, findAccount } from '#db/account.repository.ts'
import type { Database } from '#db/connection/database.ts'
import { findPlaceRange } from '#db/place.repository.ts'
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  listStandingSessions,
  touchSession,
} from '#db/session.repository.ts'
import { readAs, type Transaction, transact } from '#db/transact.ts'
import type { SignedIn } from './signed-in.ts'

export interface OpenedSession {
  readonly token: string
  readonly expiresAt: Date
}

/** Sessions live in the database under the hash of their token; a few seconds of memory spare most look-ups. */
export interface SessionStore {
  open(cityId: string, accountId: string): Promise<OpenedSession>
  find(cityId: string, token: string): Promise<SignedIn | null>
  /** Those of the tokens whose sessions stand; asking does not count as a use of them. */
  standing(cityId: string, tokens: ReadonlySet<string>): Promise<ReadonlySet<string>>
  close(cityId: string, token: string): Promise<void>
  /** Closes every session of an account, at once in this process and within seconds in others. */
  closeAllOf(tx: Transaction, accountId: string): Promise<void>
}

const memoryMilliseconds = 5_000

interface Remembered {
  readonly signedIn: SignedIn
  readonly until: number
}

/** @param idleMinutes a session ends so long after its last use */
export function createSessionStore(database: Database, idleMinutes: number): SessionStore {
  const memory = new Map<string, Remembered>()
  const expiry = () => new Date(Date.now() + idleMinutes * 60_000)
  return {
    async open(cityId, accountId) {
      const token = randomBytes(32).toString('base64url')
      const expiresAt = expiry()
      const now = new Date().toISOString()
      const row = {
        tokenHash: hashToken(token),
        accountId,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: expiresAt.toISOString(),
      }
      await transact(database, { kind: 'system', cityId }, async (tx) => {
        await deleteExpiredSessions(tx, now)
        await insertSession(tx, row)
      })
      for (const [key, { until }] of memory) if (until <= Date.now()) memory.delete(key)
      return { token, expiresAt }
    },
    async find(cityId, token) {
      const tokenHash = hashToken(token)
      const remembered = memory.get(tokenHash)
      if (remembered && remembered.until > Date.now()) return remembered.signedIn
      memory.delete(tokenHash)
      const signedIn = await transact(database, { kind: 'system', cityId }, (tx) =>
        loadAndTouch(tx, tokenHash, expiry()),
      )
      if (signedIn) memory.set(tokenHash, { signedIn, until: Date.now() + memoryMilliseconds })
      return signedIn
    },
    async standing(cityId, tokens) {
      const byHash = new Map([...tokens].map((token) => [hashToken(token), token]))
      const now = new Date().toISOString()
      const hashes = await readAs(database, { kind: 'system', cityId }, (tx) =>
        listStandingSessions(tx, [...byHash.keys()], now),
      )
      return new Set(hashes.flatMap((hash) => byHash.get(hash) ?? []))
    },
    async close(cityId, token) {
      const tokenHash = hashToken(token)
      memory.delete(tokenHash)
      await transact(database, { kind: 'system', cityId }, (tx) => deleteSession(tx, tokenHash))
    },
    async closeAllOf(tx, accountId) {
      for (const [key, { signedIn }] of memory) if (signedIn.account.id === accountId) memory.delete(key)
      await deleteSessionsOf(tx, accountId)
    },
  }
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

async function loadAndTouch(tx: Transaction, tokenHash: string, expiresAt: Date): Promise<SignedIn | null> {
  const now = new Date().toISOString()
  const session = await findSession(tx, tokenHash, now)
  if (!session) return null
  const account = await findAccount(tx, session.accountId)
  if (account?.state !== 'active') return null
  await touchSession(tx, tokenHash, { lastSeenAt: now, expiresAt: expiresAt.toISOString() })
  return { account, actor: await actorOf(tx, account) }
}

/** The actor an account writes as: its role, and its place with all below it in the reporting hierarchy. */
export async function actorOf(tx: Transaction, account: AccountRow): Promise<SignedIn['actor']> {
  const placeRange = account.placeId === null ? null : await findPlaceRange(tx, account.placeId)
  return {
    kind: 'person',
    displayName: account.displayName,
    cityId: tx.cityId,
    accountId: account.id,
    role: account.role,
    placeRange,
    organisationId: account.organisationId,
  }
}

/** The current reading of an account by a read-only transaction of the system: for commands that act in an account's name. */
export async function actAs(database: Database, cityId: string, accountId: string): Promise<SignedIn | null> {
  return readAs(database, { kind: 'system', cityId }, async (tx) => {
    const account = await findAccount(tx, accountId)
    return account ? { account, actor: await actorOf(tx, account) } : null
  })
}
