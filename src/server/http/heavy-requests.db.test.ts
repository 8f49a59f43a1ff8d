import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listFigures } from '#contract/figure.ts'
import { operations } from '#contract/operations.ts'
import { Client, type ParkCityApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { fillFigures, openLedgerCity } from '../../../test/support/ledger-city.ts'
import { usualHeavyLimits } from './heavy-gate.ts'
import { createHttpServer } from './server.ts'

// Nothing is faked: a gate that lets nobody in stands for one that is full.

const settings = { webRoot: null, requestsPerMinute: 10_000, uploadBytes: 1_000, trustProxy: false }
const earlier = { asOf: '2026-10-20' }

test('what reads much is declared to be heavy, by inputs that it has', () => {
  const declared = operations.filter(({ heavy }) => heavy !== undefined)
  expect(declared.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['figure.changes', 'figure.list', 'ledger.rows', 'bulletin.word', 'audit.verify']),
  )
  for (const { id, heavy, input, method } of declared) {
    expect(method, `${id} may be given up halfway`).toBe('GET')
    if (heavy !== 'always') expect(Object.keys(input.shape), id).toEqual(expect.arrayContaining([...(heavy ?? [])]))
  }
})

describeDatabases((databases) => {
  let tested: ParkCityApp
  beforeAll(async () => {
    tested = await openLedgerCity(await databases.open(), fillFigures)
  })
  afterAll(() => tested.close())

  test.each([
    ['who keeps oneself waiting', { perAccount: 0 }, 429, 'request.too-many'],
    ['whom others keep waiting', { inAll: 0 }, 503, 'request.busy'],
  ])(
    '%s is refused after a while, with the time to come again, and light work goes on',
    async (_who, full, status, code) => {
      const heavy = { ...usualHeavyLimits, waitMilliseconds: 10, ...full }
      const server = await createHttpServer(tested.app, { ...settings, heavy })
      const leader = new Client(server, (await tested.as('leader')).token)
      const refused = await leader.send(listFigures, earlier)
      expect([refused.statusCode, refused.headers['retry-after'], refused.json().code]).toEqual([status, '10', code])
      await leader.call(listFigures, {})
      await server.close()
    },
  )

  test('the place of who closes the page is free at once: nobody waits or works for what nobody reads', async () => {
    const heavy = { ...usualHeavyLimits, perAccount: 0, waitMilliseconds: 60_000 }
    const { answers } = tested.app
    const asked: Promise<unknown>[] = []
    const noted = (...all: Parameters<typeof answers.answer>) => {
      const answer = answers.answer(...all)
      asked.push(answer.catch((error: unknown) => error))
      return answer
    }
    const server = await createHttpServer({ ...tested.app, answers: { answer: noted } }, { ...settings, heavy })
    await server.listen({ port: 0, host: '127.0.0.1' })
    const { port } = server.server.address() as AddressInfo // it listens on a port
    const { token } = await tested.as('leader')
    const socket = connect(port, '127.0.0.1')
    socket.write(`GET /api/figures?asOf=2026-10-19 HTTP/1.1\r\nhost: a\r\ncookie: citong_session=${token}\r\n\r\n`)
    await expect.poll(() => asked.length, { timeout: 10_000 }).toBe(1)
    socket.destroy()
    expect(await asked[0]).toMatchObject({ code: 'request.takes-too-long' })
    await server.close()
  })
})
