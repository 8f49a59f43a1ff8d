import { type AccountRow, findCredentials, lockAccount, noteFailedAttempt, noteSignIn } from '#db/account.repository.ts'
import { appendAudit } from '#db/audit.repository.ts'
import { readAs, transact } from '#db/transact.ts'
import { countFailure, lockoutMinutesLeft } from '#domain/account/password-policy.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { passwordMatches } from './password.ts'
import type { OpenedSession } from './session-store.ts'

type Deps = Pick<App, 'database' | 'sessions'>

/**
 * Opens a session. A wrong login, a wrong password and a disabled account answer alike.
 *
 * @throws DomainError `session.bad-credentials`, `session.locked-out`
 */
export async function signIn(
  { database, sessions }: Deps,
  world: WorldInfo,
  attempt: { readonly login: string; readonly password: string; readonly from: string },
): Promise<{ readonly account: AccountRow; readonly session: OpenedSession }> {
  const system = { kind: 'system', cityId: world.cityId } as const
  const found = await readAs(database, system, (tx) => findCredentials(tx, attempt.login))
  assertNotLocked(found)
  const matches = await passwordMatches(found?.passwordHash ?? null, attempt.password)
  if (!found || !matches || found.state !== 'active') {
    await noteFailure({ database }, world, found, attempt)
    throw new DomainError('session.bad-credentials', {})
  }
  await transact(database, system, async (tx) => {
    await noteSignIn(tx, found.id)
    await appendAudit(tx, {
      at: new Date().toISOString(),
      action: 'session.sign-in',
      subject: found.id,
      detail: { login: found.login, from: attempt.from },
    })
  })
  return { account: found, session: await sessions.open(world.cityId, found.id) }
}

/** @throws DomainError `session.locked-out` */
export function assertNotLocked(account: Pick<AccountRow, 'lockedUntil'> | null): void {
  const minutes = account && lockoutMinutesLeft(account.lockedUntil, new Date())
  if (minutes !== null) throw new DomainError('session.locked-out', { minutes })
}

/** A wrong password, wherever it was typed: kept in the log, and counted towards the lock-out of the account. */
export async function noteFailure(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  found: AccountRow | null,
  attempt: { readonly login: string; readonly from: string },
): Promise<void> {
  await transact(database, { kind: 'system', cityId: world.cityId }, async (tx) => {
    const now = found && (await lockAccount(tx, found.id)) // attempts made side by side are counted one by one
    if (now) await noteFailedAttempt(tx, now.id, countFailure(now, new Date(), world.security))
    await appendAudit(tx, {
      at: new Date().toISOString(),
      action: 'session.refused',
      subject: found?.id ?? attempt.login.slice(0, 60),
      detail: { login: attempt.login.slice(0, 60), from: attempt.from },
    })
  })
}
