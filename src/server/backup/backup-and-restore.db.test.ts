import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '#db/audit.repository.ts'
import { insertCity } from '#db/city.repository.ts'
import type { Database } from '#db/connection/database.ts'
import { findSearched } from '#db/library/search.repository.ts'
import { searchWord } from '#db/library/search-words.ts'
import { migrate, readMigrations } from '#db/migrate.ts'
import { readAs, transact } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import type { ParkCityApp } from '../../../test/support/app.ts'
import { rewriteBackup } from '../../../test/support/damaged-backup.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { type DatabaseKind, databaseKinds } from '../../../test/support/database-kinds.ts'
import { addStrangeRows, approval, digestRows, mistaken, openLivedInCity } from '../../../test/support/lived-in-city.ts'
import { cityId } from '../../../test/support/park-city.ts'
import type { TestDatabase } from '../../../test/support/test-database.ts'
import { createFileStore, type FileStore, sha256Of } from '../attachment/file-store.ts'
import { openBackup } from './archive-reader.ts'
import { type MadeBackup, makeBackup } from './make-backup.ts'
import type { Progress } from './progress.ts'
import { restoreBackup } from './restore-backup.ts'

// The world's clock stands at 2026-10-31; nothing is faked.

const system = { kind: 'system', cityId } as const
const silent: Progress = () => undefined

/** Quotation marks, commas, line ends and signs beyond the basic plane; no zero byte, which PostgreSQL does not take. */
const texts = new Set([
  ...['"', '""', ',', '\n', '\r\n', ' ', '\\N', '\\.', 'null', '\uFEFF', '，“刺桐”', '🏗'],
  ...fc
    .sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), { numRuns: 60, seed: 20261031 })
    .map((text) => text.replaceAll('\0', '0')),
])

/** Breaks off when a step comes to a table, as Ctrl+C does. */
function stopAt(step: Parameters<Progress>[0], table: string): Progress {
  return (...told) => {
    if (told[0] === step && told[3] === table) throw new DomainError('backup.interrupted', {})
  }
}

describeDatabases((databases) => {
  let tested: ParkCityApp
  let source: TestDatabase
  /** Migrated, and without a city: what is refused leaves it so. */
  let empty: TestDatabase
  let folder: string
  let file: string
  let made: MadeBackup
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'citong-backup-'))
    file = path.join(folder, 'city.zip')
    source = await databases.open()
    empty = await databases.open()
    tested = await openLivedInCity(source)
    await addStrangeRows(source, [...texts])
    made = await makeBackup({ ...tested.app, progress: silent }, cityId, file)
  })
  afterAll(async () => {
    await tested.close()
    await rm(folder, { recursive: true })
  })

  const emptyStore = async () => createFileStore(await mkdtemp(path.join(folder, 'files-')))

  async function restore(
    database: Database,
    archive: string,
    { files, progress = silent }: { readonly files?: FileStore; readonly progress?: Progress } = {},
  ): Promise<void> {
    const backup = await openBackup(archive)
    try {
      await restoreBackup({ database, files: files ?? (await emptyStore()), progress }, backup)
    } finally {
      backup.close()
    }
  }

  async function countCities(): Promise<number> {
    const { rows } = await empty.asSuperuser((connection) => connection.query('select from city'))
    return rows.length
  }

  test.each(databaseKinds)(
    'what was backed up is restored into $kind to the last digit',
    async ({ open }: DatabaseKind) => {
      const database = await open()
      const files = await emptyStore()
      await restore(database, file, { files })
      expect(await database.asSuperuser(digestRows)).toEqual(await source.asSuperuser(digestRows))
      for (const { bytes } of [approval, mistaken])
        expect(await files.find(sha256Of(bytes))).toEqual(Buffer.from(bytes))
      expect(await readAs(database, system, verifyChain)).toMatchObject({ intact: true })
      // what is derived is made anew: the document of the library is found
      const found = await transact(database, system, (tx) => findSearched(tx, [searchWord('规上工业', [])]))
      expect(found).toHaveLength(1)
      const deps = { database, files, version: tested.app.version, progress: silent }
      const { manifest } = await makeBackup(deps, cityId, path.join(folder, 'again.zip'))
      expect(manifest).toEqual({ ...made.manifest, madeAt: manifest.madeAt })
    },
  )

  test('the manifest tells every row that the database holds, but for sessions', async () => {
    const { rows } = await source.asSuperuser((connection) =>
      connection.query(`
        select (select count(*) from statistic_version)::int as statistics,
          (select count(*) from project_version)::int as projects, (select count(*) from audit_entry)::int as entries,
          (select count(*) from session)::int as sessions`),
    )
    const rowsOf = (name: string) => made.manifest.tables.find((table) => table.name === name)?.rows
    // 6 figures of the city and 2 versions entered; 3 projects, one of them changed and one withdrawn: see the builders.
    expect(rows).toEqual([{ statistics: 8, projects: 5, entries: rowsOf('audit_entry'), sessions: 1 }])
    expect([rowsOf('statistic_version'), rowsOf('project_version'), rowsOf('session')]).toEqual([8, 5, undefined])
    expect(made.manifest.leftOut).toContainEqual({ name: 'session', reason: 'sessions' })
  })

  test('only its owner may read the archive, and nothing unfinished lies beside it', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([])
  })

  test('a backup that is broken off leaves what had its name, and nothing else', async () => {
    const nightly = path.join(folder, 'nightly.zip')
    await writeFile(nightly, 'the backup of yesterday')
    const before = await readdir(folder)
    const stopped = makeBackup({ ...tested.app, progress: stopAt('read', 'project_version') }, cityId, nightly)
    await expect(stopped).rejects.toMatchObject({ code: 'backup.interrupted' })
    expect(await readdir(folder)).toEqual(before)
    expect(await readFile(nightly, 'utf8')).toBe('the backup of yesterday')
  })

  test('a restore that is broken off, or that finds damage, leaves no row and no file', async () => {
    const files = await emptyStore()
    const expectNothing = async () => expect([await countCities(), await files.list()]).toEqual([0, []])
    const stopped = restore(empty, file, { files, progress: stopAt('compare', 'project_version') })
    await expect(stopped).rejects.toMatchObject({ code: 'backup.interrupted' })
    await expectNothing()

    const part = 'tables/statistic_version.csv'
    const change = { [part]: (text: string) => text.replace('"1107.50"', '" 1107.50"') }
    const damaged = await rewriteBackup(file, path.join(folder, 'damaged.zip'), { change })
    const refusal = { code: 'backup.damaged', params: { part, count: 1 } }
    await expect(restore(empty, damaged, { files })).rejects.toMatchObject(refusal)
    await expectNothing()

    // A manifest that fits what was changed: PostgreSQL reads the number, and would never have written it so.
    const forged = await rewriteBackup(file, path.join(folder, 'forged.zip'), { change, isManifestMended: true })
    await expect(restore(empty, forged, { files })).rejects.toMatchObject(refusal)
    await expectNothing()
  })

  test('a database that holds a city is left as it is', async () => {
    const before = await source.asSuperuser(digestRows)
    const refusal = { code: 'backup.city-there', params: { city: '泉州市' } }
    await expect(restore(source, file)).rejects.toMatchObject(refusal)
    expect(await source.asSuperuser(digestRows)).toEqual(before)
  })

  test('a backup of a newer schema is refused by the name of its migration', async () => {
    const unknown = await rewriteBackup(file, path.join(folder, 'unknown.zip'), {
      manifest: (manifest) => ({
        ...manifest,
        migrations: [...manifest.migrations, { file: '9999-later.sql', checksum: '0'.repeat(64) }],
      }),
    })
    const refusal = { code: 'backup.schema-unknown', params: { migration: '9999-later.sql' } }
    await expect(restore(source, unknown)).rejects.toMatchObject(refusal)
  })

  test('a backup of an older schema is restored, and brought up to date', async () => {
    const lastMigration = '0010-ledger-extras.sql'
    const old = await databases.openEmpty()
    await migrate(old, { until: lastMigration })
    await transact(old, system, (tx) =>
      insertCity(tx, { cityId, name: '泉州市', world: 'old', clock: null, synthetic: false }),
    )
    await old.asSuperuser((connection) =>
      connection.query(`
        insert into ledger_import values ('${cityId}', 'old', 'project', 'old.xlsx', repeat('0', 64), 1, '{}', 1, 0, 0, 0,
          false, now(), '2026-10-12', 'city-office', '')`),
    )
    const archive = path.join(folder, 'old.zip')
    const { manifest } = await makeBackup({ ...tested.app, database: old, progress: silent }, cityId, archive)
    expect(manifest.migrations.at(-1)?.file).toBe(lastMigration)
    expect(manifest.missingFiles).toEqual([{ name: 'old.xlsx', sha256: '0'.repeat(64) }])

    const fresh = await databases.openEmpty()
    await restore(fresh, archive)
    const applied = await fresh.withConnection((connection) => connection.query('select file from schema_migration'))
    expect(applied.rows).toHaveLength((await readMigrations()).length)
    // 0011 added what was said of single cells; an import from before says nothing.
    const { rows } = await fresh.asSuperuser((connection) => connection.query('select id, mends from ledger_import'))
    expect(rows).toEqual([{ id: 'old', mends: {} }])
  })

  test('a database of a newer schema takes no older backup', async () => {
    const older = await rewriteBackup(file, path.join(folder, 'older.zip'), {
      manifest: (manifest) => ({ ...manifest, migrations: manifest.migrations.slice(0, -1) }),
    })
    const refusal = { code: 'backup.database-ahead', params: { migration: made.manifest.migrations.at(-1)?.file } }
    await expect(restore(empty, older)).rejects.toMatchObject(refusal)
    expect(await countCities()).toBe(0)
  })
})
