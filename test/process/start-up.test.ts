import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

async function spawn(settings: ServerSettings): Promise<ServerProcess> {
  const server = await ServerProcess.spawn(settings)
  servers.push(server)
  return server
}

async function start(settings: ServerSettings): Promise<ServerProcess> {
  const server = await spawn(settings)
  await server.ready()
  return server
}

afterAll(async () => {
  for (const server of servers) await server.kill()
  for (const place of places) await place.remove()
})

describe('the demo city, from its first start on', () => {
  let place: DataPlace
  let first: ServerProcess

  beforeAll(async () => {
    place = await aPlace()
    first = await start({ place, command: ['npm', 'start', '--silent', '--'] })
  })

  test('npm start says where Citong is, who may sign in, where the data lies, and that this is for trial use', async () => {
    const { demoAccounts } = await first.client().call(getWorld, {})
    expect(demoAccounts.length).toBeGreaterThanOrEqual(10) // one for each role
    expect(first.printed).toContain(first.address)
    for (const { login } of demoAccounts) expect(first.printed).toContain(login)
    expect(first.printed).toContain(demoPassword)
    expect(first.printed).toContain(place.directory)
    expect(first.printed).toMatch(/试用.*trial/s)
  })

  test('the first start shows what it loads', () => {
    expect(first.printed).toMatch(/quanzhou-demo[\s\S]*places +\d+[\s\S]*statistics +\d+/)
  })

  test('a second process on the same data is refused, with the directory and the process that has it', async () => {
    const second = await spawn({ place })
    expect(await second.end()).not.toBe(0)
    expect(second.printed).toContain(place.directory)
    const holder = Number(/\b(\d{2,})\b/.exec(second.printed.replaceAll(place.directory, ''))?.[1])
    expect(() => process.kill(holder, 0)).not.toThrow() // it names a process that lives
    await expect(first.client().signIn('city', demoPassword)).resolves.toMatchObject({ login: 'city' })
  })

  test('data is free again once its process was killed, and a later start loads nothing again', async () => {
    await first.kill()
    const later = await start({ place })
    await expect(later.client().signIn('city', demoPassword)).resolves.toMatchObject({ login: 'city' })
    expect(later.printed).not.toMatch(/statistics +\d+/)
    expect(await later.stop()).toBe(0)
  })
})

test('a world that does not exist is refused by name', async () => {
  const server = await spawn({ place: await aPlace(), world: 'atlantis' })
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
