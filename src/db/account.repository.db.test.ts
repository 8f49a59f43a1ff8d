import { beforeAll, expect, test } from 'vitest'
import { describeDatabases } from '../../test/support/database.ts'
import { personIn, seedSmallCity, systemOfSmallCity } from '../../test/support/small-city.ts'
import {
  countAccounts,
  findAccount,
  findCredentials,
  getAccount,
  insertAccount,
  listAccounts,
  type NewAccount,
  noteFailedAttempt,
  noteSignIn,
  replaceGrants,
  setPassword,
  updateAccount,
} from './account.repository.ts'
import type { Database } from './connection/database.ts'
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  touchSession,
} from './session.repository.ts'
import { type Transaction, transact } from './transact.ts'

// Nothing is faked; hashes and tokens are any texts, their making is the server's.

const aNewAccount = (change: Partial<NewAccount> = {}): NewAccount => ({
  id: 'account-new',
  login: 'xinren',
  displayName: '新人',
  role: 'county-office',
  placeId: '350582',
  organisationId: 'office-city',
  mustChangePassword: true,
  locale: 'zh-Hans',
  passwordHash: 'hash-1',
  ...change,
})

describeDatabases(({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await seedSmallCity(database)
  })

  const manage = <T>(work: (tx: Transaction) => Promise<T>) => transact(database, personIn('security-admin'), work)
  const system = <T>(work: (tx: Transaction) => Promise<T>) => transact(database, systemOfSmallCity, work)

  test('a new account can sign in and starts without failures', async () => {
    const { passwordHash, ...account } = aNewAccount()
    await manage((tx) => insertAccount(tx, { ...account, passwordHash }))
    const expected = {
      ...account,
      state: 'active',
      failedAttempts: 0,
      lockedUntil: null,
      lastSignInAt: null,
      createdAt: expect.stringMatching(/Z$/),
    }
    expect(await manage((tx) => getAccount(tx, 'account-new'))).toEqual(expected)
    expect(await system((tx) => findCredentials(tx, 'xinren'))).toEqual({ ...expected, passwordHash })
    expect(await system((tx) => findCredentials(tx, 'nobody'))).toBeNull()
  })

  test('a login that is taken is refused by name', async () => {
    const twin = manage((tx) => insertAccount(tx, aNewAccount({ id: 'account-twin', login: 'leader' })))
    await expect(twin).rejects.toMatchObject({ code: 'account.login-taken', params: { login: 'leader' } })
  })

  test('failures are counted, lock the account, and end with the right password', async () => {
    const lockedUntil = '2026-11-23T09:00:00.000Z'
    await system((tx) => noteFailedAttempt(tx, 'account-leader', { failedAttempts: 5, lockedUntil }))
    expect(await system((tx) => findCredentials(tx, 'leader'))).toMatchObject({ failedAttempts: 5, lockedUntil })
    await system((tx) => noteSignIn(tx, 'account-leader'))
    expect(await system((tx) => findAccount(tx, 'account-leader'))).toMatchObject({
      failedAttempts: 0,
      lockedUntil: null,
      lastSignInAt: expect.stringMatching(/Z$/),
    })
  })

  test('the security administrator changes, disables and hands out passwords', async () => {
    await manage((tx) => updateAccount(tx, 'account-auditor', { displayName: '审计', state: 'disabled', locale: 'en' }))
    await manage((tx) => setPassword(tx, 'account-auditor', { passwordHash: 'hash-2', mustChangePassword: true }))
    expect(await system((tx) => findCredentials(tx, 'auditor'))).toMatchObject({
      displayName: '审计',
      state: 'disabled',
      locale: 'en',
      passwordHash: 'hash-2',
      mustChangePassword: true,
    })
    expect(await manage((tx) => countAccounts(tx, { role: 'auditor', state: 'active' }))).toBe(0)
    expect(await manage((tx) => countAccounts(tx, { role: 'leader', state: 'active' }))).toBe(1)
  })

  test('who is not allowed to see an account does not change it either', async () => {
    const attempted = transact(database, personIn('leader'), (tx) =>
      updateAccount(tx, 'account-operator', { state: 'disabled' }),
    )
    await expect(attempted).rejects.toMatchObject({ code: 'request.not-found' })
    expect(await transact(database, personIn('leader'), listAccounts)).toHaveLength(1)
  })

  test('grants are replaced as a whole', async () => {
    await manage((tx) => replaceGrants(tx, 'account-operator', [{ subjectKind: 'place', subjectId: '350521' }]))
    await manage((tx) =>
      replaceGrants(tx, 'account-operator', [
        { subjectKind: 'place', subjectId: '350582' },
        { subjectKind: 'organisation', subjectId: 'office-city' },
      ]),
    )
    expect(
      await manage((tx) =>
        tx.query
          .selectFrom('accountGrant')
          .select(['subjectKind', 'subjectId'])
          .where('accountId', '=', 'account-operator')
          .orderBy('subjectKind')
          .execute(),
      ),
    ).toEqual([
      { subjectKind: 'organisation', subjectId: 'office-city' },
      { subjectKind: 'place', subjectId: '350582' },
    ])
  })

  const session = {
    tokenHash: 'token',
    accountId: 'account-leader',
    createdAt: '2026-11-23T01:00:00.000Z',
    lastSeenAt: '2026-11-23T01:00:00.000Z',
    expiresAt: '2026-11-23T02:00:00.000Z',
  }

  test('a session is worth something until it expires, and longer when it is used', async () => {
    await system((tx) => insertSession(tx, session))
    expect(await system((tx) => findSession(tx, 'token', '2026-11-23T01:59:59Z'))).toEqual(session)
    expect(await system((tx) => findSession(tx, 'token', '2026-11-23T02:00:00Z'))).toBeNull()
    const longer = { lastSeenAt: '2026-11-23T01:30:00.000Z', expiresAt: '2026-11-23T03:00:00.000Z' }
    await system((tx) => touchSession(tx, 'token', longer))
    expect(await system((tx) => findSession(tx, 'token', '2026-11-23T02:30:00Z'))).toEqual({ ...session, ...longer })
    await system((tx) => deleteSession(tx, 'token'))
    expect(await system((tx) => findSession(tx, 'token', '2026-11-23T01:30:00Z'))).toBeNull()
  })

  test('an account is signed out everywhere, expired sessions are swept, others stay', async () => {
    await system(async (tx) => {
      await insertSession(tx, { ...session, tokenHash: 'of-leader' })
      await insertSession(tx, { ...session, tokenHash: 'of-operator', accountId: 'account-operator' })
      await insertSession(tx, {
        ...session,
        tokenHash: 'long',
        accountId: 'account-operator',
        expiresAt: '2026-11-24T00:00:00.000Z',
      })
    })
    await manage((tx) => deleteSessionsOf(tx, 'account-leader'))
    await system((tx) => deleteExpiredSessions(tx, '2026-11-23T02:00:00Z'))
    const left = await system((tx) => tx.query.selectFrom('session').select('tokenHash').execute())
    expect(left).toEqual([{ tokenHash: 'long' }])
  })
})
