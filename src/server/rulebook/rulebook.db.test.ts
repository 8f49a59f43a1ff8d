import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { insertCity } from '#db/city.repository.ts'
import { transact } from '#db/transact.ts'
import { CommandLine } from '../../../test/support/command-line.ts'
import { describeDatabases, type TestDatabases } from '../../../test/support/database.ts'

// The rulebook through the command line, in and out of cities that hold nothing else. Nothing is faked.

const pack = (name: string) => path.resolve(import.meta.dirname, '../../../rulebook', name)
const imported = z.record(z.string(), z.int())
const nothingNew = { places: 0, sources: 0, rules: 0, programmes: 0, figures: 0 }

/** A second version of the light rule of the pack, with another band, and its own day and reason. */
const secondVersion = `- id: target-pace-quanzhou
  version: 2
  region: "350500"
  name: 序时进度亮灯
  kind: target-pace
  thresholds:
    - { light: green, behind_from: null, behind_to: "5", note: false }
    - { light: red, behind_from: "5", behind_to: null, note: false }
  certainty: A
  source: "约定: 试行"
  valid_from: "2026-10-01"
  valid_to: null
  why: "一句话, 带\\"引号\\""
`

describeDatabases((databases) => {
  let line: CommandLine
  let other: CommandLine
  beforeAll(async () => {
    line = await openCity(databases)
    other = await openCity(databases)
    for (const name of ['national', 'quanzhou']) await line.json(imported, 'rulebook', 'import', pack(name))
  })
  afterAll(async () => {
    await line.close()
    await other.close()
  })

  async function exportOf(city: CommandLine, name: string): Promise<Record<string, string>> {
    const out = city.file(name)
    await city.json(z.object({ files: z.array(z.unknown()) }), 'rulebook', 'export', '--out', out)
    const files = (await readdir(out)).sort()
    return Object.fromEntries(
      await Promise.all(files.map(async (file) => [file, await readFile(path.join(out, file), 'utf8')])),
    )
  }

  test('what is written out is without a fault, and taken in again it changes nothing', async () => {
    const before = await exportOf(line, 'before')
    expect(
      await line.json(z.object({ faults: z.array(z.unknown()) }), 'rulebook', 'check', line.file('before')),
    ).toEqual(expect.objectContaining({ faults: [] }))
    expect(await line.json(imported, 'rulebook', 'import', line.file('before'))).toEqual(nothingNew)
    expect(await exportOf(line, 'after')).toEqual(before)
    expect(Object.keys(before)).toEqual([
      'indicators.yaml',
      'ledger-checks.yaml',
      'light-rules.yaml',
      'measures.yaml',
      'places.csv',
      'sources.yaml',
      'working-days.yaml',
    ])
  })

  test('an empty city takes it in whole, every version, and writes the same', async () => {
    await writeFile(path.join(line.file('before'), 'light-rules.yaml'), secondVersion)
    expect(await line.json(imported, 'rulebook', 'import', line.file('before'))).toEqual({ ...nothingNew, rules: 1 })
    const whole = await exportOf(line, 'whole')
    const versions = [...(whole['light-rules.yaml'] ?? '').matchAll(/target-pace-quanzhou\n {2}version: (\d)/g)]
    expect(versions.map(([, version]) => version)).toEqual(['1', '2'])
    await other.json(imported, 'rulebook', 'import', line.file('whole'))
    expect(await exportOf(other, 'whole')).toEqual(whole)
  })

  test('a pack with a fault is refused whole, by file, line and field', async () => {
    const folder = line.file('before')
    await writeFile(path.join(folder, 'light-rules.yaml'), secondVersion.replace('version: 2', 'version: two'))
    const { code, stdout } = await line.run('rulebook', 'import', folder, '--json')
    const faults = [{ file: path.join(folder, 'light-rules.yaml'), line: 2, field: 'version', code: 'rulebook.field' }]
    expect([code, JSON.parse(stdout)]).toMatchObject([1, { faults }])
    expect((await line.run('rulebook', 'check', folder)).stdout).toMatch(/light-rules\.yaml:2 {2}version {2}\S/)
  })

  test('a folder that is not there is refused with its path', async () => {
    const { code, stdout, stderr } = await line.run('rulebook', 'check', line.file('nowhere'))
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(line.file('nowhere'))
  })
})

/** A city that holds nothing, not even its own place. */
async function openCity(databases: TestDatabases): Promise<CommandLine> {
  const database = await databases.open()
  const cityId = '350500'
  await transact(database, { kind: 'system', cityId }, (tx) =>
    insertCity(tx, { cityId, name: '泉州市', world: 'empty-city', clock: '2026-10-31', synthetic: false }),
  )
  return CommandLine.open(database, ['--world', 'empty-city'])
}
