import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { silentLog } from '../log.ts'
import { openArrivals } from './arrivals.ts'
import type { ImportJob } from './import-job.ts'
import { createLedgerImports, type LedgerImports } from './import-store.ts'
import { createReadingThreads } from './reading-threads.ts'
import { receivePart } from './receive-part.ts'

const text = '项目代码,项目名称\nQZ-1,鞋业园\n'
const whole = new TextEncoder().encode(text)
const [head, tail] = [whole.slice(0, 20), whole.slice(20)]

let directory: string
let imports: LedgerImports
let job: ImportJob
let begun: number

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'citong-parts-'))
  imports = createLedgerImports({
    arrivals: await openArrivals(directory),
    threads: createReadingThreads(1),
    log: silentLog,
  })
  const sha256 = createHash('sha256').update(whole).digest('hex')
  const owner = { kind: 'person', displayName: '', cityId: '350500', accountId: 'one', role: 'city-office' } as const
  const announced = { ledger: 'project', fileName: 'a.csv', bytes: whole.byteLength, sha256 }
  job = await imports.begin({ ...owner, placeRange: null, organisationId: null }, announced)
  begun = 0
})
afterEach(async () => {
  await imports.close()
  await rm(directory, { recursive: true })
})

const begin = () => {
  begun += 1
}

test('the reading begins with the last part and not before', async () => {
  await receivePart(job, 0, head, begin)
  expect([job.received, begun]).toEqual([20, 0])
  await receivePart(job, 20, tail, begin)
  expect([job.received, begun]).toEqual([whole.byteLength, 1])
  expect(await readFile(job.arrival.path, 'utf8')).toBe(text)
})

test('a part that is not due is refused with where to go on, and changes nothing', async () => {
  await receivePart(job, 0, head, begin)
  for (const offset of [0, 19, 21, whole.byteLength])
    await expect(receivePart(job, offset, tail, begin)).rejects.toMatchObject({
      code: 'import.part-out-of-order',
      params: { expected: 20 },
    })
  await receivePart(job, 20, tail, begin)
  expect(begun).toBe(1)
})

test('the same part sent twice at once is taken once', async () => {
  const both = await Promise.allSettled([receivePart(job, 0, head, begin), receivePart(job, 0, head, begin)])
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  await receivePart(job, 20, tail, begin)
  expect(await readFile(job.arrival.path, 'utf8')).toBe(text)
})

test('a file whose hash is another begins again, and can then arrive rightly', async () => {
  const forged = Uint8Array.from(whole).fill(65)
  await expect(receivePart(job, 0, forged, begin)).rejects.toThrow('import.part-differs')
  expect([job.received, begun]).toEqual([0, 0])
  await receivePart(job, 0, whole, begin)
  expect(begun).toBe(1)
})

test('more than was announced is refused', async () => {
  await receivePart(job, 0, head, begin)
  await expect(receivePart(job, 20, whole, begin)).rejects.toThrow('import.part-differs')
  expect(job.received).toBe(0)
})
