import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFileStore, type FileStore, sha256Of } from './file-store.ts'

let directory: string
let store: FileStore
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'citong-files-'))
  store = createFileStore(path.join(directory, 'files'))
})
afterEach(() => rm(directory, { recursive: true }))

const photo = new TextEncoder().encode('一张照片')

test('a file is found again by the hash of its content', async () => {
  const sha256 = await store.put(photo)
  expect(sha256).toBe(sha256Of(photo))
  expect(Buffer.from((await store.find(sha256)) ?? []).equals(photo)).toBe(true)
})

test('the same content is kept once, also when it comes ten times at once', async () => {
  const hashes = await Promise.all(Array.from({ length: 10 }, () => store.put(photo)))
  expect(new Set(hashes)).toEqual(new Set([sha256Of(photo)]))
  expect(await readdir(path.join(store.directory, sha256Of(photo).slice(0, 2)))).toEqual([sha256Of(photo)])
})

test('bytes that changed on the disk are not handed out, and the same content uploaded again mends them', async () => {
  const sha256 = await store.put(photo)
  await writeFile(path.join(store.directory, sha256.slice(0, 2), sha256), 'something else')
  expect(await store.find(sha256)).toBeNull()
  await store.put(photo)
  expect(await store.find(sha256)).not.toBeNull()
})

test('a hash that nobody kept finds nothing, and a name that is no hash leads nowhere', async () => {
  expect(await store.find(sha256Of(photo))).toBeNull()
  expect(await store.find('../../etc/passwd')).toBeNull()
})

test('what broken-off uploads left is swept away once it is old, and nothing else', async () => {
  const named = await store.put(photo)
  const unnamed = await store.put(new TextEncoder().encode('never recorded'))
  const unfinished = path.join(store.directory, named.slice(0, 2), `${named}.3f1c`)
  await writeFile(unfinished, 'half')
  await writeFile(path.join(store.directory, 'notes.txt'), 'a person wrote this')
  expect(await store.list()).toHaveLength(2)
  const sweep = (keptBefore: Date) => store.sweep((sha256) => sha256 === named, keptBefore)
  expect(await sweep(new Date(Date.now() - 86_400_000))).toBe(0)
  expect(await sweep(new Date(Date.now() + 86_400_000))).toBe(2)
  expect([await store.list(), await store.find(unnamed)]).toEqual([[named], null])
  expect(await readdir(store.directory)).toContain('notes.txt')
})

test('a file that is uploaded again is young again', async () => {
  const sha256 = await store.put(photo)
  const longAgo = new Date('2020-01-01')
  await utimes(path.join(store.directory, sha256.slice(0, 2), sha256), longAgo, longAgo)
  await store.put(photo)
  expect(await store.sweep(() => false, new Date(Date.now() - 60_000))).toBe(0)
})

test('an empty store lists nothing', async () => {
  expect(await store.list()).toEqual([])
})
