import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { describeDatabases } from '../../test/support/database.ts'
import type { Database } from './connection/database.ts'
import { migrate, readMigrations } from './migrate.ts'

// Real migrations from copies of their directory; nothing is faked.

const committed = new URL('./migrations/', import.meta.url)

/** A copy of the migrations that a test may change. */
async function copyMigrations(): Promise<{
  directory: URL
  write(file: string, script: string): Promise<void>
  path: string
}> {
  const path = await mkdtemp(join(tmpdir(), 'citong-migrations-'))
  onTestFinished(() => rm(path, { recursive: true }))
  await cp(committed, path, { recursive: true })
  return { path, directory: pathToFileURL(`${path}/`), write: (file, script) => writeFile(join(path, file), script) }
}

test('every migration is numbered without a gap and begins by saying why', async () => {
  const migrations = await readMigrations(committed)
  expect(migrations.map(({ file }) => Number(file.slice(0, 4)))).toEqual(migrations.map((_, index) => index + 1))
  for (const { script } of migrations) expect(script).toMatch(/^-- [A-Z].{20,}\.\n/)
})

describeDatabases(({ openEmpty }) => {
  let database: Database
  beforeEach(async () => {
    database = await openEmpty()
  })

  test('an empty database gets every migration once', async () => {
    const files = (await readMigrations(committed)).map(({ file }) => file)
    const told: string[] = []
    expect(await migrate(database, { onApplied: (file) => told.push(file) })).toEqual(files)
    expect(told).toEqual(files)
    expect(await migrate(database)).toEqual([])
  })

  test('two processes that migrate at the same moment do it once', async () => {
    const applied = await Promise.all([migrate(database), migrate(database)])
    expect(applied.flat()).toHaveLength((await readMigrations(committed)).length)
  })

  test('an applied migration with another text is refused; other line ends are the same text', async () => {
    const copy = await copyMigrations()
    const file = '0003-organisations.sql'
    const script = await readFile(join(copy.path, file), 'utf8')
    await migrate(database, { directory: copy.directory })
    await copy.write(file, script.replaceAll('\n', '\r\n'))
    expect(await migrate(database, { directory: copy.directory })).toEqual([])
    await copy.write(file, `${script}\n-- an afterthought\n`)
    await expect(migrate(database, { directory: copy.directory })).rejects.toMatchObject({
      code: 'database.migration-changed',
      params: { file },
    })
  })

  test('a database migrated by a newer program is refused', async () => {
    const copy = await copyMigrations()
    await copy.write('0900-later.sql', '-- Later.\ncreate table later (city_id text primary key);')
    await migrate(database, { directory: copy.directory })
    await expect(migrate(database)).rejects.toMatchObject({
      code: 'database.migration-unknown',
      params: { file: '0900-later.sql' },
    })
  })

  test('a migration that fails half-way leaves nothing, and those before it stay', async () => {
    const copy = await copyMigrations()
    await copy.write('0900-broken.sql', '-- Broken.\ncreate table half (city_id text primary key);\nselect 1 / 0;')
    await expect(migrate(database, { directory: copy.directory })).rejects.toMatchObject({
      message: 'migration 0900-broken.sql failed',
      cause: { sqlState: '22012' },
    })
    const { rows } = await database.withConnection((connection) =>
      connection.query(`select to_regclass('half')::text as half, to_regclass('place')::text as place`),
    )
    expect(rows).toEqual([{ half: null, place: 'place' }])
    expect(await migrate(database)).toEqual([])
  })

  test('a file that is not named like a migration is refused', async () => {
    const copy = await copyMigrations()
    await copy.write('9-bad.sql', '-- Bad.')
    await expect(migrate(database, { directory: copy.directory })).rejects.toThrow('not 9-bad.sql')
  })
})
