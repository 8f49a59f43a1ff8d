import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rewriteBackup } from '../../../test/support/damaged-backup.ts'
import { sha256Of } from '../attachment/file-store.ts'
import { type Backup, openBackup } from './archive-reader.ts'
import { createArchive, type WrittenPart } from './archive-writer.ts'
import { inspectBackup } from './inspect-backup.ts'
import { backupFormat, filePartOf, type Manifest, manifestPart, readmePart, tablePartOf } from './manifest.ts'

// A small archive, made without a database; nothing is faked.

const rows = tablePartOf('city')
const photo = new Uint8Array(3_000).map((_, at) => (at * 7919) % 251)

let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'citong-archive-'))
  file = path.join(folder, 'small.zip')
  await writeSmallBackup(file)
})
afterAll(() => rm(folder, { recursive: true }))

async function* once<Piece>(piece: Piece): AsyncGenerator<Piece> {
  yield piece
}

async function writeSmallBackup(to: string): Promise<void> {
  const archive = await createArchive(to)
  await archive.add(readmePart, once('for people'))
  const table = await archive.add(rows, once('city_id,name\n"350500","泉州市"\n'))
  const kept = await archive.add(filePartOf(sha256Of(photo)), once(photo), { compress: false })
  await archive.add(manifestPart, once(JSON.stringify(manifestOf(table, kept))))
  await archive.end()
  await archive.keep()
}

function manifestOf(table: WrittenPart, kept: WrittenPart): Manifest {
  const columns = ['city_id', 'name'].map((name) => ({ name, type: 'text' }))
  return {
    ...{ format: backupFormat, version: '0.0.0', madeAt: '2026-10-31T00:00:00.000Z', dataVersion: 1 },
    ...{ migrations: [{ file: '0001-city-and-scope.sql', checksum: '0'.repeat(64) }] },
    ...{ city: { id: '350500', name: '泉州市' }, world: 'empty-city' },
    tables: [{ name: 'city', part: rows, columns, rows: 1, ...table }],
    ...{ leftOut: [], files: [{ part: filePartOf(kept.sha256), ...kept }], missingFiles: [] },
  }
}

async function inspect(archive: string) {
  const backup = await openBackup(archive)
  try {
    return await inspectBackup(backup, () => undefined)
  } finally {
    backup.close()
  }
}

async function textOf({ read }: Backup, part: string): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of read(part)) pieces.push(piece)
  return Buffer.concat(pieces).toString('base64')
}

/** The bytes of an archive with some of them changed. */
async function edited(name: string, edit: (bytes: Buffer) => Buffer | undefined): Promise<string> {
  const bytes = await readFile(file)
  const to = path.join(folder, name)
  await writeFile(to, edit(bytes) ?? bytes)
  return to
}

const unreadable = { code: 'backup.unreadable' }

test('a backup that is as it was written is whole', async () => {
  expect(await inspect(file)).toEqual([])
})

test('an archive that is abandoned leaves nothing, and what had its name stays', async () => {
  const before = await readdir(folder)
  const archive = await createArchive(file)
  await archive.add(rows, once('half of it'))
  await archive.abandon()
  expect(await readdir(folder)).toEqual(before)
  expect(await inspect(file)).toEqual([])
})

describe('found by name:', () => {
  test.each([
    ['a changed part', { change: { [rows]: (text: string) => text.replace('泉', '福') } }, 'differs'],
    ['a longer part', { change: { [rows]: (text: string) => `${text}"350100","福州市"\n` } }, 'differs'],
    ['a part that is gone', { remove: [rows] }, 'missing'],
  ] as const)('%s', async (name, rewriting, problem) => {
    const archive = await rewriteBackup(file, path.join(folder, `${name}.zip`), rewriting)
    expect(await inspect(archive)).toEqual([{ part: rows, problem }])
  })

  test('a part that nobody wrote', async () => {
    const add = { 'tables/other.csv': 'x' }
    const archive = await rewriteBackup(file, path.join(folder, 'added.zip'), { add })
    expect(await inspect(archive)).toEqual([{ part: 'tables/other.csv', problem: 'unexpected' }])
  })

  test('a part that is larger than its archive claims', async () => {
    const lie = (manifest: Manifest) => ({
      ...manifest,
      tables: manifest.tables.map((table) => ({ ...table, bytes: 5 })),
    })
    const honest = await rewriteBackup(file, path.join(folder, 'claims.zip'), { manifest: lie })
    const bytes = await readFile(honest)
    bytes.writeUInt32LE(5, centralHeaderOf(bytes, rows) + 24) // uncompressed size: APPNOTE 4.3.12
    await writeFile(honest, bytes)
    expect(await inspect(honest)).toEqual([{ part: rows, problem: 'unreadable' }])
  })
})

describe('refused when it is opened:', () => {
  test.each([
    ['a file of another kind', (bytes: Buffer) => Buffer.from(bytes.toString('base64'))],
    ['an empty file', () => Buffer.alloc(0)],
    ['the first half of a backup', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ])('%s', async (name, edit) => {
    await expect(openBackup(await edited(`${name}.zip`, edit))).rejects.toMatchObject(unreadable)
  })

  test.each(['../outside.csv', '/etc/outside.csv', 'tables\\..\\outside.csv'])(
    'a part that wants to lie at %s',
    async (name) => {
      const archive = await rewriteBackup(file, path.join(folder, 'outside.zip'), { add: { [name]: 'x' } })
      await expect(openBackup(archive)).rejects.toMatchObject(unreadable)
    },
  )

  test('a manifest that lays a table elsewhere', async () => {
    const manifest = (told: Manifest) => ({ ...told, tables: told.tables.map((table) => ({ ...table, part: 'x' })) })
    const archive = await rewriteBackup(file, path.join(folder, 'elsewhere.zip'), { manifest })
    await expect(openBackup(archive)).rejects.toMatchObject(unreadable)
  })

  test('a backup of a newer format, by its number', async () => {
    const manifest = (told: Manifest) => ({ ...told, format: backupFormat + 1 })
    const archive = await rewriteBackup(file, path.join(folder, 'newer.zip'), { manifest })
    const params = { format: backupFormat + 1, known: backupFormat }
    await expect(openBackup(archive)).rejects.toMatchObject({ code: 'backup.format-newer', params })
  })

  test('a file that is not there, as such', async () => {
    await expect(openBackup(path.join(folder, 'nowhere.zip'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

test('whichever byte is changed, it is found, or nothing of what is kept reads otherwise', async () => {
  const original = await openBackup(file)
  const kept = [rows, ...original.manifest.files.map(({ part }) => part), manifestPart]
  const texts = await Promise.all(kept.map((part) => textOf(original, part)))
  original.close()
  const { length } = await readFile(file)
  let found = 0
  for (let at = 0; at < length; at += 41) {
    const archive = await edited('flipped.zip', (bytes) => {
      bytes[at] = (bytes[at] ?? 0) ^ 0x20
      return undefined
    })
    const backup = await openBackup(archive).catch(() => null)
    const findings = backup && (await inspectBackup(backup, () => undefined))
    if (backup && findings?.length === 0)
      expect(await Promise.all(kept.map((part) => textOf(backup, part))), `byte ${at}`).toEqual(texts)
    else found += 1
    backup?.close()
  }
  // The photo alone, which is not compressed, takes 3000 of the bytes.
  expect(found).toBeGreaterThan(3_000 / 41)
})

/** Where the archive's directory describes a part. */
function centralHeaderOf(bytes: Buffer, part: string): number {
  const signature = Buffer.from([0x50, 0x4b, 0x01, 0x02])
  for (let at = bytes.indexOf(signature); at >= 0; at = bytes.indexOf(signature, at + 1))
    if (bytes.subarray(at + 46).indexOf(part) === 0) return at
  throw new Error(`the archive has no ${part}`)
}
