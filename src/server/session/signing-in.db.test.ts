import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { listAccounts, resetPassword, unlockAccount, updateAccount } from '#contract/account.ts'
import { listAudit } from '#contract/audit.ts'
import { changePassword, getSelf, signIn, signOut } from '#contract/session.ts'
import { transact } from '#db/transact.ts'
import { type Client, openTestApp, type ParkCityApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { cityId, password } from '../../../test/support/park-city.ts'

// Faked: the world's clock, and the machine's clock where a test lets time pass.

const newPassword = 'Another-one-2026'

describeDatabases((databases) => {
  let tested: ParkCityApp
  beforeAll(async () => {
    tested = await openTestApp(await databases.open())
  })
  beforeEach(() => tested.reset())
  afterAll(() => tested.close())

  async function failTimes(login: string, times: number): Promise<void> {
    for (let time = 0; time < times; time += 1)
      await tested.anyone().refusal(signIn, { login, password: 'wrong' }, { address: '10.0.0.9' })
  }

  /** Lets the machine's clock run ahead; timers of the database keep running. */
  function passMinutes(minutes: number): void {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 })
  }

  async function whileTimePasses(minutes: number, work: () => Promise<void>): Promise<void> {
    passMinutes(minutes)
    try {
      await work()
    } finally {
      vi.useRealTimers()
    }
  }

  test('the right password opens a session that knows what the person may do', async () => {
    const client = tested.anyone()
    const self = await client.call(signIn, { login: 'county-office', password })
    expect(self).toMatchObject({ login: 'county-office', role: 'county-office', place: { name: '晋江市' } })
    expect(self.can).toContain('statistic.write')
    expect(self.can).not.toContain('target.write')
    expect(await client.call(getSelf, {})).toEqual(self)
  })

  test('an unknown login, a wrong password and a disabled account get one and the same answer', async () => {
    const admin = await tested.as('security-admin')
    const somebody = { displayName: '某人', role: 'department', placeId: null, organisationId: null } as const
    await admin.call(updateAccount, { ...somebody, id: 'spare', state: 'disabled' })
    const tries = [
      { login: 'nobody-of-this-name', password },
      { login: 'leader', password: 'wrong' },
      { login: 'spare', password },
    ]
    const answers = await Promise.all(tries.map((attempt) => tested.anyone().send(signIn, attempt)))
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1)
    expect(answers[0]?.statusCode).toBe(401)
    expect(answers.flatMap(({ cookies }) => cookies)).toEqual([])
  })

  test('the fifth failure locks the account for 30 minutes, even for the right password', async () => {
    await failTimes('leader', 4)
    await tested.anyone().call(signIn, { login: 'leader', password })
    await failTimes('leader', 5)
    const refusal = await tested.anyone().refusal(signIn, { login: 'leader', password })
    expect(refusal).toMatchObject({ status: 423, code: 'session.locked-out', params: { minutes: 30 } })
    expect(refusal.message).toContain('30')
    await tested.anyone().call(signIn, { login: 'auditor', password })
  })

  test('failures made side by side are counted one by one', async () => {
    const attempts = Array.from({ length: 5 }, () =>
      tested.anyone().send(signIn, { login: 'leader', password: 'wrong' }),
    )
    await Promise.all(attempts)
    expect((await tested.anyone().refusal(signIn, { login: 'leader', password })).code).toBe('session.locked-out')
  })

  test('a lock-out ends by itself after 30 minutes', async () => {
    await failTimes('leader', 5)
    await whileTimePasses(29, async () => {
      expect((await tested.anyone().refusal(signIn, { login: 'leader', password })).params).toEqual({ minutes: 1 })
    })
    await whileTimePasses(31, async () => {
      await tested.anyone().call(signIn, { login: 'leader', password })
    })
  })

  test('the security administrator sees a lock-out and ends it early', async () => {
    await failTimes('leader', 5)
    const admin = await tested.as('security-admin')
    const locked = (await admin.call(listAccounts, {})).accounts.find(({ id }) => id === 'leader')
    expect(locked?.lockedUntil).not.toBeNull()
    expect(await admin.call(unlockAccount, { id: 'leader' })).toMatchObject({ lockedUntil: null })
    await tested.anyone().call(signIn, { login: 'leader', password })
  })

  test('a flood of sign-ins from one address is slowed down, other addresses are not', async () => {
    const attempts = Array.from({ length: 31 }, () => tested.anyone())
    const answers: number[] = []
    for (const client of attempts) {
      const answer = await client.send(signIn, { login: 'no', password: 'x' }, { address: '10.0.0.66' })
      answers.push(answer.statusCode)
    }
    expect(answers.filter((status) => status === 429)).toHaveLength(1)
    expect((await tested.anyone().refusal(signIn, { login: 'leader', password: 'x' })).status).toBe(401)
  })

  test('the cookie is for the server alone: HttpOnly, SameSite=Strict, the whole site, no readable parts', async () => {
    const response = await tested.anyone().send(signIn, { login: 'leader', password })
    const [cookie] = response.cookies
    expect(cookie).toMatchObject({ name: 'citong_session', httpOnly: true, sameSite: 'Strict', path: '/' })
    expect(cookie?.value).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(response.body).not.toContain(cookie?.value)
  })

  test('a token is kept nowhere in the database, only its hash', async () => {
    const client = tested.anyone()
    await client.call(signIn, { login: 'leader', password })
    const rows = await transact(tested.app.database, { kind: 'system', cityId }, (tx) =>
      tx.query.selectFrom('session').selectAll().execute(),
    )
    expect(JSON.stringify(rows)).not.toContain(client.token)
  })

  test('signing in gives a new token and never takes one over', async () => {
    const client = tested.anyone()
    client.token = 'planted-by-somebody-else'
    await client.call(signIn, { login: 'leader', password })
    const first = client.token
    expect(first).not.toBe('planted-by-somebody-else')
    await client.call(signIn, { login: 'leader', password })
    expect(client.token).not.toBe(first)
  })

  test('an unknown token is nobody', async () => {
    const client = tested.anyone()
    client.token = 'a'.repeat(43)
    expect(await client.refusal(getSelf, {})).toMatchObject({ status: 401, code: 'access.not-signed-in' })
  })

  test('a session ends 30 minutes after its last use, not after its first', async () => {
    const client = await tested.as('leader')
    await whileTimePasses(20, async () => void (await client.call(getSelf, {})))
    await whileTimePasses(40, async () => void (await client.call(getSelf, {})))
    await whileTimePasses(71, async () => {
      expect((await client.refusal(getSelf, {})).code).toBe('access.not-signed-in')
    })
  })

  test('the cookie does not end before the session does: it lasts as long as the browser is open', async () => {
    const [cookie] = (await tested.anyone().send(signIn, { login: 'leader', password })).cookies
    expect(cookie).not.toHaveProperty('expires')
    expect(cookie).not.toHaveProperty('maxAge')
  })

  test('signing out closes the session at once', async () => {
    const client = await tested.as('leader')
    const stolen = client.token
    await client.call(signOut, {})
    expect(client.token).toBeNull()
    expect((await withToken(stolen).refusal(getSelf, {})).status).toBe(401)
  })

  test('a new password closes every older session and goes on in a new one', async () => {
    const here = await tested.as('leader')
    const elsewhere = await tested.as('leader')
    const before = here.token
    await elsewhere.call(getSelf, {})
    await here.call(changePassword, { current: password, next: newPassword })
    expect(here.token).not.toBe(before)
    expect((await here.call(getSelf, {})).login).toBe('leader')
    expect((await elsewhere.refusal(getSelf, {})).status).toBe(401)
    expect((await withToken(before).refusal(getSelf, {})).status).toBe(401)
    expect((await tested.anyone().refusal(signIn, { login: 'leader', password })).status).toBe(401)
    await tested.anyone().call(signIn, { login: 'leader', password: newPassword })
  })

  test('a new password needs the old one, and must be strong', async () => {
    const client = await tested.as('leader')
    const wrong = await client.refusal(changePassword, { current: 'wrong', next: newPassword })
    expect(wrong).toMatchObject({ status: 401, code: 'session.bad-credentials' })
    for (const next of ['Sh-2026', 'alllowercase', 'Leader-2026-x']) {
      const refusal = await client.refusal(changePassword, { current: password, next })
      expect(refusal.code, next).toBe('account.password-too-weak')
    }
    expect((await client.call(getSelf, {})).login).toBe('leader')
  })

  test('a disabled account is signed out at once', async () => {
    const client = await tested.as('spare')
    await client.call(getSelf, {})
    const admin = await tested.as('security-admin')
    const somebody = { displayName: '某人', role: 'department', placeId: null, organisationId: null } as const
    await admin.call(updateAccount, { ...somebody, id: 'spare', state: 'disabled' })
    expect((await client.refusal(getSelf, {})).status).toBe(401)
  })

  test('a password that was reset works once and must be changed', async () => {
    const old = await tested.as('spare')
    const { oneTimePassword } = await (await tested.as('security-admin')).call(resetPassword, { id: 'spare' })
    expect((await old.refusal(getSelf, {})).status).toBe(401)
    const client = tested.anyone()
    const self = await client.call(signIn, { login: 'spare', password: oneTimePassword })
    expect(self.mustChangePassword).toBe(true)
    await client.call(changePassword, { current: oneTimePassword, next: newPassword })
    expect((await client.call(getSelf, {})).mustChangePassword).toBe(false)
  })

  test('guessing the password in an open session locks the account as guessing at the door does', async () => {
    const client = await tested.as('leader')
    for (let time = 0; time < 5; time += 1)
      expect((await client.refusal(changePassword, { current: 'wrong', next: newPassword })).code).toBe(
        'session.bad-credentials',
      )
    expect((await client.refusal(changePassword, { current: password, next: newPassword })).code).toBe(
      'session.locked-out',
    )
    expect((await tested.anyone().refusal(signIn, { login: 'leader', password })).code).toBe('session.locked-out')
  })

  test('a one-time password that somebody else knows cannot be kept', async () => {
    const { oneTimePassword } = await (await tested.as('security-admin')).call(resetPassword, { id: 'spare' })
    const client = tested.anyone()
    await client.call(signIn, { login: 'spare', password: oneTimePassword })
    const refusal = await client.refusal(changePassword, { current: oneTimePassword, next: oneTimePassword })
    expect(refusal.code).toBe('account.password-unchanged')
    expect((await client.call(getSelf, {})).mustChangePassword).toBe(true)
  })

  test('sessions that have ended are swept out when somebody signs in', async () => {
    await tested.anyone().call(signIn, { login: 'leader', password })
    await whileTimePasses(31, async () => void (await tested.anyone().call(signIn, { login: 'auditor', password })))
    const rows = await transact(tested.app.database, { kind: 'system', cityId }, (tx) =>
      tx.query.selectFrom('session').select('accountId').execute(),
    )
    expect(rows).toEqual([{ accountId: 'auditor' }])
  })

  test('the last security administrator can neither leave nor be disabled', async () => {
    const admin = await tested.as('security-admin')
    const shared = { id: 'security-admin', displayName: '安全管理员', placeId: null, organisationId: null } as const
    const leaving = await admin.refusal(updateAccount, { ...shared, role: 'leader', state: 'active' })
    const disabled = await admin.refusal(updateAccount, { ...shared, role: 'security-admin', state: 'disabled' })
    expect([leaving.code, disabled.code]).toEqual(['account.last-administrator', 'account.last-administrator'])
  })

  test('the log tells who came, who was refused and from where, and never a password', async () => {
    await tested.anyone().send(signIn, { login: 'leader', password: 'my-secret-try' }, { address: '10.1.2.3' })
    await tested.anyone().call(signIn, { login: 'leader', password }, { address: '10.1.2.4' })
    const { entries } = await (await tested.as('audit-admin')).call(listAudit, {})
    expect(entries.map(({ action, detail }) => [action, detail.from])).toEqual([
      ['session.sign-in', '10.1.2.4'],
      ['session.refused', '10.1.2.3'],
    ])
    expect(JSON.stringify(entries)).not.toContain('my-secret-try')
    expect(JSON.stringify(entries)).not.toContain(password)
  })

  function withToken(token: string | null): Client {
    const client = tested.anyone()
    client.token = token
    return client
  }
})
