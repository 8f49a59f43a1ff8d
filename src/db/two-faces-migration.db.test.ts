import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { describeDatabases } from '../../test/support/database.ts'
import { migrate } from './migrate.ts'

// A city that was there before rows had two faces; nothing is faked. Its rows are put in place by nobody's permission, as that city left them.

const committed = new URL('./migrations/', import.meta.url)

/** Of each version: row, number, kind, approval, known from, superseded on. */
const before = [
  ['edited', 1, 'create', 'approved', '2026-01-10', '2026-02-01'],
  ['edited', 2, 'change', 'submitted', '2026-02-01', '2026-02-01'],
  ['edited', 3, 'approve', 'approved', '2026-02-01', null],
  ['waiting', 1, 'create', 'approved', '2026-01-10', '2026-03-01'],
  ['waiting', 2, 'change', 'submitted', '2026-03-01', null],
  ['withdrawn', 1, 'create', 'approved', '2026-01-10', '2026-03-05'],
  ['withdrawn', 2, 'withdraw', 'submitted', '2026-03-05', null],
] as const

describeDatabases(({ openEmpty }) => {
  test('rows of before get the face that they had: approved versions end where the next begins, withdrawals stay done', async () => {
    const database = await openEmpty()
    await migrate(database, { directory: await migrationsBefore('0014') })
    await database.asSuperuser((connection) =>
      connection.execute(
        `set session_replication_role = replica; ${before.map(insert).join('; ')}; set session_replication_role = origin`,
      ),
    )
    await migrate(database)
    const { rows } = await database.asSuperuser((connection) =>
      connection.query(`select id, version, approval, replaced_on::text from park_version order by id, version`),
    )
    expect(rows).toEqual([
      { id: 'edited', version: 1, approval: 'approved', replaced_on: '2026-02-01' },
      { id: 'edited', version: 2, approval: 'submitted', replaced_on: null },
      { id: 'edited', version: 3, approval: 'approved', replaced_on: null },
      { id: 'waiting', version: 1, approval: 'approved', replaced_on: null },
      { id: 'waiting', version: 2, approval: 'submitted', replaced_on: null },
      { id: 'withdrawn', version: 1, approval: 'approved', replaced_on: '2026-03-05' },
      { id: 'withdrawn', version: 2, approval: 'approved', replaced_on: null },
    ])
  })
})

async function migrationsBefore(number: string): Promise<URL> {
  const path = await mkdtemp(join(tmpdir(), 'citong-migrations-'))
  onTestFinished(() => rm(path, { recursive: true }))
  await cp(committed, path, { recursive: true, filter: (from) => !from.includes(`/${number}-`) })
  return pathToFileURL(`${path}/`)
}

function insert([id, version, kind, approval, knownFrom, supersededOn]: (typeof before)[number]): string {
  const ended = supersededOn === null ? 'null' : `'${supersededOn}'`
  return `insert into park_version (city_id, id, version, kind, code, code_search, name, name_search, name_sort, place_id, synthetic, approval,
      known_from, superseded_on, recorded_on, recorded_by, recorded_by_name, why)
    values ('350500', '${id}', ${version}, '${kind}', '${id}', '${id}', '${id}', '${id}', '${id}', '350500', true, '${approval}',
      '${knownFrom}', ${ended}, '${knownFrom}', 'x', 'x', '')`
}
