import type { Selectable, Updateable } from 'kysely'
import type { Role } from '#domain/access/role.ts'
import { DomainError } from '#domain/errors.ts'
import { SqlError, sqlStates } from './connection/database.ts'
import { insertRows } from './insert-rows.ts'
import type { AccountState, Schema } from './schema.ts'
import type { Transaction } from './transact.ts'

/** An account without its password hash, which only the system actor can read. */
export type AccountRow = Readonly<Omit<Selectable<Schema['account']>, 'cityId' | 'passwordHash'>>
export type AccountCredentials = AccountRow & { readonly passwordHash: string }
export type AccountGrant = Readonly<Pick<Selectable<Schema['accountGrant']>, 'subjectKind' | 'subjectId'>>

export type NewAccount = Pick<
  AccountRow,
  'id' | 'login' | 'displayName' | 'role' | 'placeId' | 'organisationId' | 'mustChangePassword' | 'locale'
> & { readonly passwordHash: string }
export type AccountChange = Partial<
  Pick<AccountRow, 'displayName' | 'role' | 'placeId' | 'organisationId' | 'state' | 'locale'>
>

const accountColumns = [
  'id',
  'login',
  'displayName',
  'role',
  'placeId',
  'organisationId',
  'state',
  'failedAttempts',
  'lockedUntil',
  'mustChangePassword',
  'locale',
  'createdAt',
  'lastSignInAt',
] as const

/** The accounts the actor may see: all for a security administrator, otherwise the own one. */
export function listAccounts(tx: Transaction): Promise<AccountRow[]> {
  return selectAccounts(tx).orderBy('login').execute()
}

export async function findAccount(tx: Transaction, id: string): Promise<AccountRow | null> {
  return (await selectAccounts(tx).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The account with its row locked until the transaction ends, so that what is counted on it is counted one by one. */
export async function lockAccount(tx: Transaction, id: string): Promise<AccountRow | null> {
  return (await selectAccounts(tx).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
}

/** @throws DomainError `request.not-found` */
export async function getAccount(tx: Transaction, id: string): Promise<AccountRow> {
  const account = await findAccount(tx, id)
  if (account === null) throw new DomainError('request.not-found', {})
  return account
}

/** How many accounts of a role are in a state; what keeps the last administrator from leaving. */
export async function countAccounts(tx: Transaction, filter: { role: Role; state: AccountState }): Promise<number> {
  const { count } = await tx.query
    .selectFrom('account')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('cityId', '=', tx.cityId)
    .where('role', '=', filter.role)
    .where('state', '=', filter.state)
    .executeTakeFirstOrThrow()
  return count
}

/** For signing in: works for the system actor only, the database refuses the column to everyone else. */
export async function findCredentials(tx: Transaction, login: string): Promise<AccountCredentials | null> {
  const account = await selectAccounts(tx).select('passwordHash').where('login', '=', login).executeTakeFirst()
  return account ?? null
}

/** @throws DomainError `account.login-taken` */
export async function insertAccount(tx: Transaction, account: NewAccount): Promise<void> {
  try {
    await tx.query
      .insertInto('account')
      .values({ ...account, cityId: tx.cityId })
      .execute()
  } catch (error) {
    const isTaken = error instanceof SqlError && error.sqlState === sqlStates.uniqueViolation
    if (isTaken && error.constraint === 'account_login')
      throw new DomainError('account.login-taken', { login: account.login })
    throw error
  }
}

/** @throws DomainError `request.not-found` */
export function updateAccount(tx: Transaction, id: string, change: AccountChange): Promise<void> {
  return setColumns(tx, id, change)
}

/** Also ends a lockout: a new password was handed out on purpose. */
export function setPassword(
  tx: Transaction,
  id: string,
  { passwordHash, mustChangePassword }: { passwordHash: string; mustChangePassword: boolean },
): Promise<void> {
  return setColumns(tx, id, { passwordHash, mustChangePassword, failedAttempts: 0, lockedUntil: null })
}

export function noteFailedAttempt(
  tx: Transaction,
  id: string,
  { failedAttempts, lockedUntil }: Pick<AccountRow, 'failedAttempts' | 'lockedUntil'>,
): Promise<void> {
  return setColumns(tx, id, { failedAttempts, lockedUntil })
}

export function noteSignIn(tx: Transaction, id: string): Promise<void> {
  return setColumns(tx, id, { failedAttempts: 0, lockedUntil: null, lastSignInAt: new Date().toISOString() })
}

export async function replaceGrants(
  tx: Transaction,
  accountId: string,
  grants: readonly AccountGrant[],
): Promise<void> {
  await tx.query.deleteFrom('accountGrant').where('cityId', '=', tx.cityId).where('accountId', '=', accountId).execute()
  await insertRows(
    tx,
    'accountGrant',
    grants.map((grant) => ({ ...grant, accountId })),
  )
}

async function setColumns(tx: Transaction, id: string, columns: Updateable<Schema['account']>): Promise<void> {
  const { numUpdatedRows } = await tx.query
    .updateTable('account')
    .set(columns)
    .where('cityId', '=', tx.cityId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new DomainError('request.not-found', {})
}

function selectAccounts(tx: Transaction) {
  return tx.query.selectFrom('account').select(accountColumns).where('cityId', '=', tx.cityId)
}
