import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ParkCityApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { approval, mistaken, openLivedInCity } from '../../../test/support/lived-in-city.ts'
import { cityId } from '../../../test/support/park-city.ts'
import type { TestDatabase } from '../../../test/support/test-database.ts'
import { sha256Of } from '../attachment/file-store.ts'
import { checks } from './checks.ts'

// Nothing is faked; the damage is what someone with the keys of the database or of the disk could do.

describeDatabases((databases) => {
  let database: TestDatabase
  let tested: ParkCityApp
  beforeAll(async () => {
    database = await databases.open()
    tested = await openLivedInCity(database)
  })
  afterAll(() => tested.close())

  const results = async () =>
    Object.fromEntries(await Promise.all(checks.map(async ({ name, run }) => [name, await run(tested.app, cityId)])))

  /** Goes around triggers, foreign keys and policies. */
  const damage = (...statements: readonly string[]) =>
    database.asSuperuser((connection) =>
      connection.execute(
        ['set session_replication_role = replica', ...statements, 'reset session_replication_role'].join(';\n'),
      ),
    )

  const fileOf = ({ bytes }: { readonly bytes: Uint8Array }): string => {
    const sha256 = sha256Of(bytes)
    return path.join(tested.app.files.directory, sha256.slice(0, 2), sha256)
  }

  test('a city in which nobody meddled is whole', async () => {
    const { chains, links, audit, figures, files } = await results()
    // 8 writes of its people; 2 documents on a row, 1 in the library
    expect([audit, files]).toEqual([
      { checked: 8, findings: [] },
      { checked: 3, findings: [] },
    ])
    expect([chains.findings, links.findings, figures.findings]).toEqual([[], [], []])
    expect(figures.checked).toBeGreaterThan(20)
    expect(chains.checked).toBeGreaterThan(20)
  })

  test('every row, entry and file that was meddled with is named', async () => {
    await damage(
      `delete from project_version where id = 'project-line' and version = 1`,
      `update project_version set superseded_on = '2026-10-29' where id = 'project-harbour' and version = 1`,
      `update project_version set superseded_on = '2026-10-30' where id = 'project-factory'`,
      `update park_version set replaced_on = '2026-10-30' where id = 'park-cizao'`,
      `update statistic_version set source_id = 'nowhere' where id = 'investment-jinjiang' and version = 2`,
      `update park_version set import_id = 'no-import' where id = 'park-wuli'`,
      `update figure set amount = amount + 1 where measure_id = 'projects-started' and place_id = '350582'
        and relation = 'reporting'`,
      `update audit_entry set detail = '{}' where seq = 2`,
    )
    await rm(fileOf(approval))
    await writeFile(fileOf(mistaken), 'something else')
    const { chains, links, audit, figures, files } = await results()
    expect(chains.findings).toEqual([
      found('version-missing', { table: 'project_version', row: 'project-line', expected: 2, found: 1 }),
      found('superseded-differs', { table: 'project_version', row: 'project-factory', version: 1 }),
      found('superseded-differs', { table: 'project_version', row: 'project-harbour', version: 1 }),
      found('replaced-differs', { table: 'park_version', row: 'park-cizao', version: 1 }),
    ])
    expect(links.findings).toEqual([
      found('named-missing', {
        ...{ table: 'statistic_version', row: 'investment-jinjiang 2', column: 'source_id' },
        ...{ named: 'nowhere', otherTable: 'source' },
      }),
      found('named-missing', {
        ...{ table: 'park_version', row: 'park-wuli 1', column: 'import_id' },
        ...{ named: 'no-import', otherTable: 'ledger_import' },
      }),
    ])
    // one of 标准厂房一期, started in March 2026
    const started = { place: '350582', measure: 'projects-started', month: '2026-03' }
    expect(figures.findings).toContainEqual(found('figure-differs', started))
    expect(audit.findings).toEqual([found('audit-hash', { seq: 2 })])
    expect(files.findings).toEqual(
      expect.arrayContaining(
        [approval, mistaken].map(({ name, bytes }) => found('file-lost', { name, sha256: sha256Of(bytes) })),
      ),
    )
  })
})

function found(kind: string, params: Readonly<Record<string, string | number>>) {
  return { kind, params }
}
