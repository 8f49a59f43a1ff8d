import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openArrivals } from './arrivals.ts'

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'citong-arrivals-'))
})
afterEach(() => rm(directory, { recursive: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

test('parts are put together in the order in which they come, and hashed on the way', async () => {
  const arrival = await (await openArrivals(directory)).begin()
  await arrival.append(bytes('项目'))
  expect(arrival.sha256()).toBe(hashOf('项目'))
  await arrival.append(bytes('月报'))
  expect(await readFile(arrival.path, 'utf8')).toBe('项目月报')
  expect(arrival.sha256()).toBe(hashOf('项目月报'))
})

test('a transfer that begins again leaves nothing of the first', async () => {
  const arrival = await (await openArrivals(directory)).begin()
  await arrival.append(bytes('wrong'))
  await arrival.restart()
  await arrival.append(bytes('right'))
  expect(await readFile(arrival.path, 'utf8')).toBe('right')
  expect(arrival.sha256()).toBe(hashOf('right'))
})

test('nobody else of the machine may read a workbook on its way in', async () => {
  const arrival = await (await openArrivals(directory)).begin()
  expect((await stat(arrival.path)).mode & 0o077).toBe(0)
})

test('what a killed process left is removed at the next start; what a running one holds is not', async () => {
  const running = await (await openArrivals(directory)).begin()
  const dead = await openArrivals(directory)
  const left = await dead.begin()
  await writeFile(join(left.path, '..', 'holder.json'), JSON.stringify({ pid: 2 ** 22 + 1, startedAt: 'gone/1' }))
  await openArrivals(directory)
  await expect(stat(left.path)).rejects.toThrow('ENOENT')
  expect((await stat(running.path)).isFile()).toBe(true)
})

test('a folder whose process died while it was being made is removed too', async () => {
  const dead = await openArrivals(directory)
  const left = await dead.begin()
  await rm(join(left.path, '..', 'holder.json'))
  await openArrivals(directory)
  expect(await readdir(directory)).toEqual([])
})

test('closing removes everything that has not been written into a ledger', async () => {
  const arrivals = await openArrivals(directory)
  await arrivals.begin()
  await arrivals.close()
  expect(await readdir(directory)).toEqual([])
})
