import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { silentLog } from '../log.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { openArrivals } from './arrivals.ts'
import { cancelImport } from './cancel-import.ts'
import { createLedgerImports, type LedgerImports } from './import-store.ts'
import { createReadingThreads } from './reading-threads.ts'

let directory: string
let imports: LedgerImports

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'citong-imports-'))
  imports = createLedgerImports({
    arrivals: await openArrivals(directory),
    threads: createReadingThreads(1),
    log: silentLog,
  })
})
afterEach(async () => {
  vi.useRealTimers()
  await imports.close()
  await rm(directory, { recursive: true })
})

function aPerson(accountId: string, placeRange = { first: 2, last: 3 }): PersonActor {
  const role = 'county-office' as const
  return { kind: 'person', displayName: accountId, cityId: '350500', accountId, role, placeRange, organisationId: null }
}

function aFile(name: string) {
  return { ledger: 'project', fileName: `${name}.xlsx`, bytes: 10, sha256: name.padEnd(64, '0') }
}

const jinjiang = aPerson('jinjiang')

test('the transfer of a file that broke off is found again by its content, and by nobody else', async () => {
  const job = await imports.begin(jinjiang, aFile('a'))
  expect(await imports.begin(jinjiang, { ...aFile('a'), fileName: 'renamed.xlsx' })).toBe(job)
  expect(await imports.begin(jinjiang, aFile('b'))).not.toBe(job)
  expect(await imports.begin(jinjiang, { ...aFile('a'), ledger: 'park' })).not.toBe(job)
  expect(await imports.begin(aPerson('nanan'), aFile('a'))).not.toBe(job)
})

test('a person has three imports open at most; one that is cancelled makes room', async () => {
  const job = await imports.begin(jinjiang, aFile('a'))
  await imports.begin(jinjiang, aFile('b'))
  await imports.begin(jinjiang, aFile('c'))
  await expect(imports.begin(jinjiang, aFile('d'))).rejects.toThrow('import.too-many')
  await cancelImport(imports, job)
  expect((await imports.begin(jinjiang, aFile('d'))).state).toBe('receiving')
})

test('an import is shown to the account that began it, while it has the same role and place', async () => {
  const { id } = await imports.begin(jinjiang, aFile('a'))
  expect(imports.get(aPerson('jinjiang'), id).fileName).toBe('a.xlsx')
  expect(() => imports.get(aPerson('nanan'), id)).toThrow('import.expired')
  expect(() => imports.get(aPerson('jinjiang', { first: 2, last: 9 }), id)).toThrow('import.expired')
  expect(() => imports.get({ ...jinjiang, role: 'operator' }, id)).toThrow('import.expired')
})

test('imports under way are listed; cancelled ones are not', async () => {
  const job = await imports.begin(jinjiang, aFile('a'))
  const other = await imports.begin(jinjiang, aFile('b'))
  await imports.begin(aPerson('nanan'), aFile('c'))
  await cancelImport(imports, job)
  expect(imports.list(jinjiang)).toEqual([other])
})

test('after an hour that nobody asked for it an import is gone, and its file with it', async () => {
  const job = await imports.begin(jinjiang, aFile('a'))
  vi.useFakeTimers({ now: Date.now() + 61 * 60_000, toFake: ['Date'] })
  expect(() => imports.get(jinjiang, job.id)).toThrow('import.expired')
  await imports.begin(jinjiang, aFile('b'))
  await expect(stat(job.arrival.path)).rejects.toThrow('ENOENT')
})

test('being asked for keeps an import', async () => {
  const { id } = await imports.begin(jinjiang, aFile('a'))
  const start = Date.now()
  vi.useFakeTimers({ now: start + 50 * 60_000, toFake: ['Date'] })
  imports.get(jinjiang, id)
  vi.setSystemTime(start + 100 * 60_000)
  expect(imports.get(jinjiang, id).id).toBe(id)
})
