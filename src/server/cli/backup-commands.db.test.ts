import { cp, rm, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { ParkCityApp } from '../../../test/support/app.ts'
import { CommandLine } from '../../../test/support/command-line.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { approval, openLivedInCity } from '../../../test/support/lived-in-city.ts'
import { sha256Of } from '../attachment/file-store.ts'

// The commands as a person types them, on the lived-in city. Nothing is faked; a killed process is tried in test/process.

const options = ['--world', 'park-city']

const contents = { tables: z.int(), rows: z.int(), files: z.int() }
/** Files of the lived-in city: two that were put on a row, and a document of the library. */
const kept = 3

const missing = z.array(z.strictObject({ name: z.string(), sha256: z.string() }))
const made = z.strictObject({ file: z.string(), bytes: z.int(), manifest: z.string(), ...contents, missing })
const verified = z.strictObject({
  whole: z.boolean(),
  checks: z.array(
    z.strictObject({ name: z.string(), checked: z.int(), findings: z.array(z.looseObject({ message: z.string() })) }),
  ),
})
const inspected = z.strictObject({
  ...{ whole: z.boolean(), file: z.string(), manifest: z.string(), city: z.string(), world: z.string() },
  ...{ madeAt: z.iso.datetime(), ...contents, missing, findings: z.array(z.looseObject({ message: z.string() })) },
})

describeDatabases((databases) => {
  let tested: ParkCityApp
  let line: CommandLine
  let other: CommandLine
  beforeAll(async () => {
    const database = await databases.open()
    tested = await openLivedInCity(database)
    line = await CommandLine.open(database, options)
    other = await CommandLine.open(await databases.open(), options)
    await cp(tested.app.files.directory, line.file('data/files'), { recursive: true })
  })
  afterAll(async () => {
    await tested.close()
    await line.close()
    await other.close()
  })

  test('where nothing was set up there is nothing to back up', async () => {
    const ended = await other.run('backup', '--out', other.file('x.zip'))
    expect([ended.code, ended.stderr]).toEqual([1, expect.stringContaining('[world.not-set-up]')])
  })

  test('a city is backed up, looked at, restored elsewhere and found whole', async () => {
    const file = line.file('city.zip')
    const backup = await line.json(made, 'backup', '--out', file)
    expect(backup).toMatchObject({ file, files: kept, missing: [] })
    const seen = await other.json(inspected, 'verify', '--backup', file)
    const { tables, rows, manifest } = backup
    expect(seen).toMatchObject({
      whole: true,
      city: '350500',
      world: 'park-city',
      tables,
      rows,
      manifest,
      findings: [],
    })
    const shape = z.looseObject({ city: z.string(), ...contents })
    expect(await other.json(shape, 'restore', file)).toMatchObject({ city: '350500', tables, rows, files: kept })
    const { whole, checks } = await other.json(verified, 'verify')
    expect([whole, checks.map(({ name }) => name)]).toEqual([true, ['chains', 'links', 'audit', 'figures', 'files']])
    const again = await other.run('restore', file)
    expect([again.code, again.stdout]).toEqual([1, ''])
    expect(again.stderr).toContain('[backup.city-there]')
  })

  test('to people it says what is inside, and what to note down', async () => {
    const { code, stdout, stderr } = await line.run('backup', '--out', line.file('told.zip'))
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /已备份到 .*told\.zip.*，3 个文件。\n清单摘要（SHA-256）[0-9a-f]{64}。.*\n备份里有全部数据和口令的散列/,
    )
  })

  test('a backup without a file that was lost is written, says so, and ends with 1, as verify does', async () => {
    const sha256 = sha256Of(approval.bytes)
    await rm(line.file(`data/files/${sha256.slice(0, 2)}/${sha256}`))
    const backup = await line.run('backup', '--out', line.file('poorer.zip'), '--json')
    expect([backup.code, made.parse(JSON.parse(backup.stdout)).missing]).toEqual([1, [{ name: approval.name, sha256 }]])
    const seen = await line.run('verify', '--json')
    const { whole, checks } = verified.parse(JSON.parse(seen.stdout))
    expect([seen.code, whole]).toEqual([1, false])
    expect(checks.at(-1)?.findings).toMatchObject([{ kind: 'file-lost', name: approval.name, sha256 }])
    const told = await line.run('verify')
    expect(told.stdout).toContain(`文件：查了 ${kept}，问题 1。\n  ${approval.name}（${sha256}）：缺失或已损坏。`)
  })

  test.each([
    ['looking at a file that is no backup', ['verify', '--backup', 'plain.txt'], 'backup.unreadable'],
    ['restoring a file that is no backup', ['restore', 'plain.txt'], 'backup.unreadable'],
    ['restoring a file that is not there', ['restore', 'nowhere.zip'], 'nowhere.zip'],
  ])('%s ends with 1 and says why', async (_, args, why) => {
    await writeFile(line.file('plain.txt'), 'plain')
    const ended = await line.run(...args.map((text) => (text.includes('.') ? line.file(text) : text)), '--json')
    expect([ended.code, ended.stdout]).toEqual([1, ''])
    expect(ended.stderr).toContain(why)
    expect(ended.stderr).not.toMatch(/\n {4}at /)
  })

  test('the data of one world are not taken for those of another', async () => {
    const elsewhere = await CommandLine.open(tested.app.database, ['--world', 'elsewhere'])
    const commands = [
      { args: ['backup', '--out', line.file('x.zip')], why: '[world.another-loaded]' },
      { args: ['verify'], why: '[world.another-loaded]' },
      { args: ['restore', line.file('told.zip')], why: '[backup.another-world]' },
    ]
    for (const { args, why } of commands) {
      const ended = await elsewhere.run(...args)
      expect([ended.code, ended.stdout, ended.stderr]).toEqual([1, '', expect.stringContaining(why)])
    }
    await elsewhere.close()
  })
})
