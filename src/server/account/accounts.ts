import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { accountShape, createAccount, updateAccount } from '#contract/account.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import * as accounts from '#db/account.repository.ts'
import { getOrganisation } from '#db/organisation.repository.ts'
import { findPlace, getPlace } from '#db/place.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { isPlaceBound } from '#domain/access/role.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import { presentPlace } from '../place/present.ts'
import { createOneTimePassword, hashPassword } from '../session/password.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { write } from '../write.ts'

type Deps = Pick<App, 'database' | 'dataVersion' | 'sessions'>
type AccountShape = z.input<typeof accountShape>

/** All accounts of the city, by login. */
export async function listAllAccounts(
  { database }: Pick<App, 'database'>,
  actor: PersonActor,
): Promise<{ accounts: AccountShape[] }> {
  return readAs(database, actor, async (tx) => {
    const rows = (await accounts.listAccounts(tx)).toSorted((a, b) => a.login.localeCompare(b.login))
    const shown: AccountShape[] = []
    for (const row of rows) shown.push(await presentAccount(tx, row)) // one after another: a transaction is one connection
    return { accounts: shown }
  })
}

async function presentAccount(tx: Transaction, row: accounts.AccountRow): Promise<AccountShape> {
  const place = row.placeId === null ? null : await findPlace(tx, row.placeId)
  const { id, login, displayName, role, organisationId, state, lockedUntil, lastSignInAt } = row
  return {
    id,
    login,
    displayName,
    role,
    organisationId,
    state,
    lockedUntil,
    lastSignInAt,
    place: place && presentPlace(place),
  }
}

type Scope = Pick<ParsedInputOf<typeof createAccount>, 'role' | 'placeId' | 'organisationId'>

/** @throws DomainError `account.scope-missing`, `place.unknown`, `organisation.unknown` */
async function assertScope(tx: Transaction, { role, placeId, organisationId }: Scope): Promise<void> {
  if (isPlaceBound(role) && placeId === null) throw new DomainError('account.scope-missing', { role })
  if (placeId !== null) await getPlace(tx, placeId)
  if (organisationId !== null) await getOrganisation(tx, organisationId)
}

/** Adds an account with a one-time password. @throws DomainError `account.login-taken` and those of its scope */
export async function addAccount(deps: Deps, actor: PersonActor, input: ParsedInputOf<typeof createAccount>) {
  const oneTimePassword = createOneTimePassword()
  const passwordHash = await hashPassword(oneTimePassword)
  const { result } = await write(deps, actor, async (tx) => {
    await assertScope(tx, input)
    const id = randomUUID()
    const { login, displayName, role, placeId, organisationId } = input
    await accounts.insertAccount(tx, {
      id,
      login,
      displayName,
      role,
      placeId,
      organisationId,
      passwordHash,
      mustChangePassword: true,
      locale: 'zh-Hans',
    })
    await grantScope(tx, id, input)
    return {
      result: await presentAccount(tx, await accounts.getAccount(tx, id)),
      audit: { action: 'account.create', subject: id, detail: { login, role, place: placeId } },
    }
  })
  return { account: result, oneTimePassword }
}

/** An enterprise sees what it was granted: its own organisation and place. */
async function grantScope(tx: Transaction, accountId: string, { role, placeId, organisationId }: Scope): Promise<void> {
  const grants = [
    ...(placeId === null ? [] : [{ subjectKind: 'place' as const, subjectId: placeId }]),
    ...(organisationId === null ? [] : [{ subjectKind: 'organisation' as const, subjectId: organisationId }]),
  ]
  await accounts.replaceGrants(tx, accountId, role === 'enterprise' ? grants : [])
}

/** Changes role, scope, name or state, and closes the account's sessions. @throws DomainError `account.last-administrator` and those of its scope */
export async function changeAccount(
  deps: Deps,
  actor: PersonActor,
  input: ParsedInputOf<typeof updateAccount>,
): Promise<AccountShape> {
  const { result } = await write(deps, actor, async (tx) => {
    const before = await accountOf(tx, input.id)
    await assertScope(tx, input)
    await assertAdministratorRemains(tx, before, input)
    const { displayName, role, placeId, organisationId, state } = input
    await accounts.updateAccount(tx, input.id, { displayName, role, placeId, organisationId, state })
    await grantScope(tx, input.id, input)
    await deps.sessions.closeAllOf(tx, input.id)
    return {
      result: await presentAccount(tx, await accountOf(tx, input.id)),
      audit: { action: 'account.update', subject: input.id, detail: { role, place: placeId, state } },
    }
  })
  return result
}

async function accountOf(tx: Transaction, id: string): Promise<accounts.AccountRow> {
  const account = await accounts.findAccount(tx, id)
  if (!account) throw new DomainError('request.not-found', {})
  return account
}

async function assertAdministratorRemains(
  tx: Transaction,
  before: accounts.AccountRow,
  after: { readonly role: string; readonly state: string },
): Promise<void> {
  const wasAdministrator = before.role === 'security-admin' && before.state === 'active'
  const staysAdministrator = after.role === 'security-admin' && after.state === 'active'
  if (!wasAdministrator || staysAdministrator) return
  if ((await accounts.countAccounts(tx, { role: 'security-admin', state: 'active' })) <= 1)
    throw new DomainError('account.last-administrator', {})
}

/** Ends a lock-out early. */
export async function unlock(deps: Deps, actor: PersonActor, { id }: { readonly id: string }): Promise<AccountShape> {
  const { result } = await write(deps, actor, async (tx) => {
    await accountOf(tx, id)
    await accounts.noteFailedAttempt(tx, id, { failedAttempts: 0, lockedUntil: null })
    return {
      result: await presentAccount(tx, await accountOf(tx, id)),
      audit: { action: 'account.unlock', subject: id, detail: {} },
    }
  })
  return result
}

/** Gives a new one-time password and closes the account's sessions. */
export async function giveNewPassword(
  deps: Deps,
  actor: PersonActor,
  { id }: { readonly id: string },
): Promise<{ oneTimePassword: string }> {
  const oneTimePassword = createOneTimePassword()
  const passwordHash = await hashPassword(oneTimePassword)
  await write(deps, actor, async (tx) => {
    await accountOf(tx, id)
    await accounts.setPassword(tx, id, { passwordHash, mustChangePassword: true })
    await deps.sessions.closeAllOf(tx, id)
    return { result: null, audit: { action: 'account.reset-password', subject: id, detail: {} } }
  })
  return { oneTimePassword }
}
