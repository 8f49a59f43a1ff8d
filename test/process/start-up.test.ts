import { afterEach, describe, expect, test } from 'vitest'
import { getSelf, getWorld, setUpCity } from '#contract/session.ts'
import { Refused } from './api-client.ts'
import { demoPassword } from './city-under-trial.ts'
import { type DataPlace, openDataPlace } from './data-place.ts'
import { ServerProcess, type ServerSettings } from './server-process.ts'

// Nothing is faked: real processes on data directories of their own.

const servers: ServerProcess[] = []
const places: DataPlace[] = []

async function aPlace(): Promise<DataPlace> {
  const place = await openDataPlace('PGlite')
  places.push(place)
  return place
}

async function start(settings: ServerSettings): Promise<ServerProcess> {
  const server = await ServerProcess.spawn(settings)
  servers.push(server)
  await server.ready()
  return server
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.kill()
  for (const place of places.splice(0)) await place.remove()
})

test('npm start says where Citong is, who may sign in, where the data lies, and that this is for trial use', async () => {
  const place = await aPlace()
  const server = await start({ place, command: ['npm', 'start', '--silent', '--'] })
  const { demoAccounts } = await server.client().call(getWorld, {})
  expect(demoAccounts.length).toBeGreaterThanOrEqual(10)
  expect(server.printed).toContain(server.address)
  for (const { login } of demoAccounts) expect(server.printed).toContain(login)
  expect(server.printed).toContain(demoPassword)
  expect(server.printed).toContain(place.directory)
  expect(server.printed).toMatch(/试用|trial/)
})

test('the terminal shows how the first load goes, and a second start loads nothing again', async () => {
  const place = await aPlace()
  const first = await start({ place })
  expect(await first.stop()).toBe(0)
  const second = await start({ place })
  expect(second.printed.length).toBeLessThan(first.printed.length)
})

test('a second process on the same data is refused, with the directory and the process that has it', async () => {
  const place = await aPlace()
  const first = await start({ place })
  const second = await ServerProcess.spawn({ place })
  servers.push(second)
  expect(await second.end()).not.toBe(0)
  expect(second.printed).toContain(place.directory)
  expect(second.printed).toContain(`${first.pid}`)
  await expect(first.client().signIn('city', demoPassword)).resolves.toMatchObject({ login: 'city' })
})

test('data is free again once its process was killed', async () => {
  const place = await aPlace()
  const first = await start({ place })
  await first.kill()
  const second = await start({ place })
  await expect(second.client().signIn('city', demoPassword)).resolves.toMatchObject({ login: 'city' })
})

test('a world that does not exist is refused by name', async () => {
  const server = await ServerProcess.spawn({ place: await aPlace(), world: 'atlantis' })
  servers.push(server)
  expect(await server.end()).not.toBe(0)
  expect(server.printed).toContain('atlantis')
  expect(server.printed).toContain('quanzhou-demo')
})

describe('a city of one’s own', () => {
  const administrator = {
    cityCode: '350900',
    cityName: '示例市',
    login: 'first.admin',
    password: 'a-long-Password-2026',
    displayName: '首任管理员',
  }

  test('asks for its first administrator, takes only the code from the terminal, and remembers', async () => {
    const place = await aPlace()
    const server = await start({ place, world: 'empty-city' })
    const browser = server.client()
    expect(await browser.call(getWorld, {})).toMatchObject({ needsSetup: true, synthetic: false, demoAccounts: [] })
    await expect(browser.call(setUpCity, { ...administrator, code: 'wrong' })).rejects.toMatchObject({
      code: 'session.setup-code-wrong',
    })
    const code = readSetupCode(server.printed)
    expect(await browser.call(setUpCity, { ...administrator, code })).toMatchObject({ login: 'first.admin' })
    await expect(browser.call(setUpCity, { ...administrator, code })).rejects.toBeInstanceOf(Refused)
    await server.kill()
    const again = await start({ place, world: 'empty-city' })
    const person = again.client()
    await person.signIn(administrator.login, administrator.password)
    expect(await person.call(getSelf, {})).toMatchObject({
      login: 'first.admin',
      can: expect.arrayContaining(['account.manage']),
    })
    expect(await person.call(getWorld, {})).toMatchObject({ needsSetup: false, cityName: '示例市' })
  })
})

/** The line of the terminal that names the code ends with it. */
function readSetupCode(printed: string): string {
  const code = /(?:code|验证码|设置码|初始化码)[^\n]*?[:：][ \t]*([A-Za-z0-9-]{6,40})[ \t]*$/im.exec(printed)?.[1]
  if (code === undefined) throw new Error(`no set-up code in:\n${printed}`)
  return code
}
