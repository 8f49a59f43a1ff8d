import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { updateAccount } from '#contract/account.ts'
import { followEvents } from '#contract/event.ts'
import { getLedgerRow } from '#contract/ledger.ts'
import { saveLedgerRow } from '#contract/ledger-entry.ts'
import { signOut } from '#contract/session.ts'
import { amendStatistic, getPassport } from '#contract/statistic.ts'
import { readAs, transact } from '#db/transact.ts'
import { Client } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { useLedgerCity } from '../../../test/support/ledger-city.ts'
import { OpenPage } from '../../../test/support/open-page.ts'
import { cityId } from '../../../test/support/park-city.ts'
import type { App } from '../app.ts'
import { createDataVersion } from '../data-version.ts'
import { createAnswerCache } from '../http/answer-cache.ts'
import { createHttpServer } from '../http/server.ts'
import { createSessionStore } from '../session/session-store.ts'
import { createEventStreams, type StreamLimits } from './event-streams.ts'

// Faked: the world's clock. Beats and looks come sooner than in use.

const soon: StreamLimits = { perAccount: 3, inAll: 4, beatMilliseconds: 50, lookMilliseconds: 50 }
/** A project stands in its own list, and its name in those that refer to it. */
const projectShown = expect.arrayContaining(['ledger:project', 'ledger:project-month'])
const httpSettings = { webRoot: null, requestsPerMinute: 10_000, uploadBytes: 1_000, trustProxy: false }

describeDatabases((databases) => {
  const city = useLedgerCity(databases)

  async function openPage(client: Client, server = city.tested.server): Promise<OpenPage> {
    const { page } = await OpenPage.open(server, client)
    onTestFinished(() => page.close())
    return page
  }

  const saveInvestment = (client: Client, version: number, totalInvestment: string) =>
    client.call(saveLedgerRow, {
      ...{ ledger: 'project', id: 'project-line', version, kind: 'change' as const },
      values: { totalInvestment },
    })
  const investment = async (client: Client) =>
    (await client.call(getLedgerRow, { ledger: 'project', id: 'project-line' })).row.values.totalInvestment

  const amend = (client: Client) =>
    client.call(amendStatistic, {
      ...{ id: 'investment-jinjiang', expectedVersion: 1, kind: 'correct' as const, value: '1107', unit: '亿元' },
      ...{ knownFrom: '2026-10-30', why: '核对' },
    })

  function takeLimits(limits: StreamLimits): void {
    Object.assign(city.tested.app, { events: createEventStreams(city.tested.app, limits) })
  }

  test('an open page is told which version the data have, and then of each write with the nouns that it touched', async () => {
    const { page, first } = await OpenPage.open(city.tested.server, await city.tested.as('leader'))
    expect(first.touched).toBeNull()
    await saveInvestment(city.office, 1, '36000')
    expect(await page.next()).toEqual({ dataVersion: first.dataVersion + 1, touched: projectShown })
    await amend(city.office)
    expect(await page.next()).toEqual({ dataVersion: first.dataVersion + 2, touched: ['statistic'] })
    page.close()
  })

  test('what is read after an event contains the write that it told of', async () => {
    const leader = await city.tested.as('leader')
    const page = await openPage(leader)
    for (const [index, value] of ['36000', '37000', '38000'].entries()) {
      void saveInvestment(city.office, index + 1, value)
      await page.next()
      expect(await investment(leader)).toBe(value)
    }
  })

  test.each(['enterprise', 'security-admin'])(
    'a %s, who may not read it, hears that the data moved, and not where',
    async (role) => {
      const { page, first } = await OpenPage.open(city.tested.server, await city.tested.as(role))
      await saveInvestment(city.office, 1, '36000')
      expect(await page.next()).toEqual({ dataVersion: first.dataVersion + 1, touched: [] })
      page.close()
    },
  )

  test('nobody on the way may keep events back, nor keep them', async () => {
    const { headers } = await openPage(await city.tested.as('leader'))
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
  })

  describe('the stream of a session', () => {
    const endSessions = () =>
      transact(city.tested.app.database, { kind: 'system', cityId }, (tx) =>
        tx.query.updateTable('session').set({ expiresAt: new Date().toISOString() }).execute(),
      )
    const sessionsExpire = () =>
      readAs(city.tested.app.database, { kind: 'system', cityId }, async (tx) => {
        const query = tx.query.selectFrom('session').select('expiresAt').where('accountId', '=', 'leader')
        return (await query.execute()).map(({ expiresAt }) => expiresAt)
      })

    test('ends when the person signs out', async () => {
      takeLimits(soon)
      const leader = await city.tested.as('leader')
      const page = await openPage(leader)
      await leader.call(signOut, {})
      await page.hasEnded
    })

    test('ends when the account is disabled', async () => {
      takeLimits(soon)
      const page = await openPage(await city.tested.as('spare'))
      const security = await city.tested.as('security-admin')
      await security.call(updateAccount, {
        ...{ id: 'spare', displayName: '某人', role: 'department', placeId: null, organisationId: null },
        state: 'disabled',
      })
      await page.hasEnded
    })

    test('is no use of the session, and ends when that expires', async () => {
      takeLimits(soon)
      const page = await openPage(await city.tested.as('leader'))
      const [expiry] = await sessionsExpire()
      await setTimeout(4 * soon.beatMilliseconds)
      expect(await sessionsExpire()).toContain(expiry)
      await endSessions()
      await page.hasEnded
    })

    test('goes on for those whose session stands', async () => {
      takeLimits(soon)
      const [leader, spare] = [await city.tested.as('leader'), await city.tested.as('spare')]
      const [staying, leaving] = [await openPage(leader), await openPage(spare)]
      await spare.call(signOut, {})
      await leaving.hasEnded
      await saveInvestment(city.office, 1, '36000')
      expect((await staying.next()).touched).toEqual(projectShown)
    })
  })

  test('one account and all together have as many streams as they may, and a closed page makes room', async () => {
    takeLimits({ ...soon, beatMilliseconds: 60_000 })
    const [leader, auditor] = [await city.tested.as('leader'), await city.tested.as('auditor')]
    const pages = [await openPage(leader), await openPage(leader), await openPage(leader)]
    expect(await leader.refusal(followEvents, {})).toMatchObject({ status: 429, code: 'request.too-many' })
    await openPage(auditor)
    expect(await auditor.refusal(followEvents, {})).toMatchObject({ status: 429 })
    pages[0]?.close()
    await openPage(leader)
  })

  test('a server that stops ends its streams at once', async () => {
    const server = await createHttpServer(city.tested.app, httpSettings)
    await server.listen({ port: 0, host: '127.0.0.1' })
    const { port } = server.server.address() as AddressInfo // it listens on a host and port
    const { token } = await city.tested.as('leader')
    const answer = await fetch(`http://127.0.0.1:${port}${followEvents.path}`, {
      headers: { cookie: `citong_session=${token}` },
    })
    const reader = answer.body?.getReader()
    await reader?.read()
    const began = performance.now()
    await server.close()
    expect(performance.now() - began).toBeLessThan(2_000) // a stream would keep it waiting for ever
    const rest = await reader?.read().catch(() => ({ done: true }))
    expect(rest).toMatchObject({ done: true })
  })

  if (databases.name === 'PostgreSQL')
    describe('a second process on the same database', () => {
      /** It shares rows with the first and nothing in memory. */
      async function secondProcess() {
        const { database, log } = city.tested.app
        const sessions = createSessionStore(database, 30)
        const dataVersion = createDataVersion(database)
        const events = createEventStreams({ database, log, sessions, dataVersion }, { ...soon, perAccount: 10 })
        const app: App = { ...city.tested.app, sessions, dataVersion, events, answers: createAnswerCache() }
        const server = await createHttpServer(app, httpSettings)
        onTestFinished(() => server.close())
        return server
      }

      test('tells its open pages what the first wrote, and answers with it', async () => {
        const server = await secondProcess()
        const { token } = await city.tested.as('leader')
        const leader = new Client(server, token)
        const { page, first } = await OpenPage.open(server, leader)
        await saveInvestment(city.office, 1, '36000')
        expect(await page.next()).toEqual({ dataVersion: first.dataVersion + 1, touched: projectShown })
        expect(await investment(leader)).toBe('36000')
        page.close()
      })

      test('gives no answer that it kept from before a write of the first', async () => {
        const server = await secondProcess()
        const leader = new Client(server, (await city.tested.as('leader')).token)
        const signed = { indicator: 'signed-investment', place: '350582', period: '2026-01..2026-09' }
        const value = async () => (await leader.call(getPassport, signed)).leading?.value
        const { page } = await OpenPage.open(server, leader)
        expect([await value(), await value()]).toEqual(['1106', '1106'])
        await amend(city.office)
        expect((await page.next()).touched).toEqual(['statistic'])
        expect(await value()).toBe('1107')
        page.close()
      })
    })
})
