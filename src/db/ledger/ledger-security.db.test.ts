import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#domain/access/role.ts'
import { type Ledger, openLedger } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { project } from '#domain/ledgers/project.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { aProject, aVersionAfter } from '../../../test/support/ledger-rows.ts'
import { personIn, type SmallCityPlace, seedSmallCity, systemOfSmallCity } from '../../../test/support/small-city.ts'
import type { Connection, Database } from '../connection/database.ts'
import { type Actor, transact } from '../transact.ts'
import { appendRowVersions } from './append-row-versions.ts'
import { ledgerColumns } from './ledger-columns.ts'

// Who reads and writes the rows of ledgers. Every statement here is raw: no repository narrows it, only the policies and triggers do.

const projects = openLedger(project)
const ledgers = ledgerDefinitions.map((definition) => openLedger(definition))
const office = personIn('city-office', '350500')

const drafts = [
  aProject({ id: 'jinjiang' }),
  aProject({ id: 'cizao', placeId: '350582104', approval: 'submitted' }),
  aProject({ id: 'huian', placeId: '350521', approval: 'submitted' }),
]

describeDatabases(({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await seedSmallCity(database)
    for (const actor of [office, { kind: 'system', cityId: '350100' } as const]) {
      await transact(database, actor, (tx) => appendRowVersions(tx, projects, drafts))
    }
  })

  /** Runs raw statements as the actor and takes them back; what a commit would check is checked. */
  async function attempt(actor: Actor, ...statements: string[]): Promise<Record<string, unknown>[]> {
    const takenBack = new Error('taken back')
    let rows: Record<string, unknown>[] = []
    try {
      await transact(database, actor, async (tx) => {
        for (const statement of [...statements, 'set constraints all immediate']) {
          const result = await sql.raw<Record<string, unknown>>(statement).execute(tx.query)
          if (result.rows.length > 0) rows = result.rows
        }
        throw takenBack
      })
    } catch (error) {
      if (error !== takenBack) throw error
    }
    return rows
  }

  test.each<[string, Role, SmallCityPlace | null, string[]]>([
    ['the city office reads every row, approved or not', 'city-office', '350500', ['cizao', 'huian', 'jinjiang']],
    ['a department reads every row', 'department', '350500', ['cizao', 'huian', 'jinjiang']],
    ['a leader reads every row', 'leader', '350500', ['cizao', 'huian', 'jinjiang']],
    ['an auditor reads every row', 'auditor', null, ['cizao', 'huian', 'jinjiang']],
    ['a county office reads the rows of its places', 'county-office', '350582', ['cizao', 'jinjiang']],
    ['an operator reads the rows of its town', 'operator', '350582104', ['cizao']],
    ['a county office without a place reads none', 'county-office', null, []],
    ['an enterprise reads none', 'enterprise', '350582', []],
    ['a system administrator reads none', 'system-admin', '350500', []],
    ['a security administrator reads none', 'security-admin', '350500', []],
    ['an audit administrator reads none', 'audit-admin', '350500', []],
  ])('%s', async (_claim, role, placeId, expected) => {
    const rows = await attempt(personIn(role, placeId), 'select city_id, id from project_version order by id')
    expect(rows).toEqual(expected.map((id) => ({ cityId: '350500', id })))
  })

  test('the system reads one city only', async () => {
    const rows = await attempt(systemOfSmallCity, 'select distinct city_id from project_version')
    expect(rows).toEqual([{ cityId: '350500' }])
  })

  const insert = (placeId: string, recordedBy: string, approval: string) =>
    insertStatement(projects, {
      id: "'raw'",
      version: '1',
      kind: "'create'",
      place_id: `'${placeId}'`,
      recorded_by: `'${recordedBy}'`,
      approval: `'${approval}'`,
    })

  test.each<[Role, SmallCityPlace | null, string, string, boolean]>([
    ['city-office', '350500', '350521', 'approved', true],
    ['county-office', '350582', '350582', 'submitted', true],
    ['county-office', '350582', '350582104', 'submitted', true],
    ['county-office', '350582', '350582', 'approved', false],
    ['county-office', '350582', '350521', 'submitted', false],
    ['county-office', null, '350582', 'submitted', false],
    ['operator', '350582104', '350582104', 'submitted', true],
    ['operator', '350582104', '350582', 'submitted', false],
    ['department', '350500', '350582', 'submitted', false],
    ['leader', '350500', '350582', 'submitted', false],
    ['auditor', '350500', '350582', 'submitted', false],
    ['enterprise', '350582104', '350582104', 'submitted', false],
    ['security-admin', '350500', '350582', 'submitted', false],
  ])('a row from %s of %s for %s that says %s: written %s', async (role, own, placeId, approval, isWritten) => {
    const attempted = attempt(personIn(role, own), insert(placeId, `account-${role}`, approval))
    if (isWritten) await expect(attempted).resolves.toEqual([{ id: 'raw' }])
    else await expect(attempted).rejects.toMatchObject({ sqlState: '42501' })
  })

  test('nobody records a row in the name of another, and no row goes to another city', async () => {
    await expect(attempt(office, insert('350582', 'account-leader', 'approved'))).rejects.toMatchObject({
      sqlState: '42501',
    })
    const foreign = insert('350582', 'account-city-office', 'approved').replace(`'350500'`, `'350100'`)
    for (const actor of [office, systemOfSmallCity])
      await expect(attempt(actor, foreign)).rejects.toMatchObject({ sqlState: '42501' })
  })

  const supersede = (id: string) =>
    `update project_version set superseded_on = '2026-02-01' where id = '${id}' returning id`
  const follow = (id: string, change: Record<string, string> = {}) =>
    `insert into project_version select (jsonb_populate_record(before, jsonb_build_object('version', before.version + 1, 'kind', 'correct',
       'known_from', '2026-02-01', 'superseded_on', null) || '${JSON.stringify(change)}')).*
     from project_version as before where id = '${id}' returning id`

  test('a county corrects its own rows, and cannot reach or take over those of another', async () => {
    const county = personIn('county-office', '350582')
    const own = { recorded_by: 'account-county-office', approval: 'submitted' }
    expect(await attempt(county, supersede('cizao'), follow('cizao', own))).toEqual([{ id: 'cizao' }])
    expect(await attempt(county, supersede('huian'))).toEqual([])
    expect(await attempt(county, supersede('jinjiang'), follow('jinjiang', own))).toEqual([{ id: 'jinjiang' }])
    const taken = insert('350582', 'account-county-office', 'submitted').replaceAll(
      `'raw', 1, 'create'`,
      `'huian', 2, 'correct'`,
    )
    await expect(attempt(county, taken)).rejects.toMatchObject({ sqlState: '23514' })
    await expect(
      attempt(county, supersede('jinjiang'), follow('jinjiang', { ...own, place_id: '350521' })),
    ).rejects.toMatchObject({ sqlState: '42501' })
    expect(await attempt(personIn('leader', '350500'), supersede('jinjiang'))).toEqual([])
  })

  test('a version is superseded by the next one or not at all: no row vanishes', async () => {
    await expect(attempt(office, supersede('jinjiang'))).rejects.toMatchObject({
      sqlState: '23514',
      constraint: 'project_version_followed',
    })
    const vanishing = transact(database, office, (tx) => sql.raw(supersede('jinjiang')).execute(tx.query))
    await expect(vanishing).rejects.toMatchObject({ sqlState: '23514' })
  })

  test.each<[string, string[]]>([
    ['that follows nothing that was superseded', [follow('jinjiang', { code: 'other' })]],
    [
      'with a gap before it',
      [supersede('jinjiang'), follow('jinjiang').replace('before.version + 1', 'before.version + 2')],
    ],
    [
      'known on another day than the one before it ended',
      [supersede('jinjiang'), follow('jinjiang', { known_from: '2026-03-01' })],
    ],
  ])('a version %s is refused', async (_claim, statements) => {
    await expect(attempt(office, ...statements)).rejects.toMatchObject({
      sqlState: '23514',
      constraint: 'project_version_chain',
    })
  })

  test('a version does not end before it began', async () => {
    await expect(attempt(office, supersede('jinjiang').replace('2026-02-01', '2026-01-09'))).rejects.toMatchObject({
      sqlState: '23514',
    })
  })

  test('what ended stays ended', async () => {
    const draft = drafts[0] ?? aProject()
    const attempted = transact(database, office, async (tx) => {
      await appendRowVersions(tx, projects, [aVersionAfter(draft, { knownFrom: '2026-02-01' })])
      await sql
        .raw(`update project_version set superseded_on = null where id = 'jinjiang' and version = 1`)
        .execute(tx.query)
    })
    await expect(attempted).rejects.toMatchObject({ sqlState: '23001' })
  })

  describe.each(ledgers.map((ledger) => [ledger.zh, ledger] as const))('rows of %s', (_zh, ledger) => {
    test('are changed or removed by nobody, but for the day on which they end', async () => {
      for (const actor of [office, personIn('security-admin'), systemOfSmallCity]) {
        for (const statement of [
          `update ${ledger.table} set why = why`,
          `delete from ${ledger.table}`,
          `truncate ${ledger.table}`,
        ])
          await expect(attempt(actor, statement), statement).rejects.toMatchObject({ sqlState: '42501' })
      }
    })

    test('are kept even from the owner of the tables', async () => {
      const changes = ledgerColumns(ledger)
        .filter(({ name }) => name !== 'superseded_on' && name !== 'replaced_on')
        .map(({ name }) => `update ${ledger.table} set ${name} = ${name}`)
      for (const statement of [...changes, `delete from ${ledger.table}`]) {
        const attempted = database.withConnection((connection: Connection) => connection.query(statement))
        await expect(attempted, statement).rejects.toMatchObject({ sqlState: '23001' })
      }
    })

    const add = (placeId: string) =>
      insertStatement(ledger, {
        id: "'raw'",
        version: '1',
        kind: "'create'",
        place_id: `'${placeId}'`,
        recorded_by: "'account-county-office'",
        approval: "'submitted'",
      })

    test('name only places, organisations, sources and workbooks of their own city', async () => {
      await expect(attempt(systemOfSmallCity, add('999999'))).rejects.toMatchObject({ sqlState: '23503' })
      for (const column of belongingColumns(ledger)) {
        const named = add('350582').replace(' (', ` (${column}, `).replace('values (', `values ('nowhere', `)
        await expect(attempt(systemOfSmallCity, named), column).rejects.toMatchObject({
          sqlState: '23503',
          constraint: `${ledger.table}_belongings`,
        })
      }
    })

    test('are read and written inside the scope only', async () => {
      const county = personIn('county-office', '350582')
      expect(await attempt(county, add('350582104'))).toEqual([{ id: 'raw' }])
      await expect(attempt(county, add('350521'))).rejects.toMatchObject({ sqlState: '42501' })
      expect(await attempt(office, `select id from ${ledger.table} where city_id <> '350500'`)).toEqual([])
    })
  })
})

function belongingColumns(ledger: Ledger): string[] {
  const organisations = [...ledger.fields.values()].filter(({ kind }) => kind === 'organisation')
  return [...organisations.map(({ column }) => column), 'source_id', 'import_id']
}

/** A first version with something in every column that must not be empty. */
function insertStatement(ledger: Ledger, given: Readonly<Record<string, string>>): string {
  const fillers: Readonly<Record<string, string>> = {
    city_id: "'350500'",
    month: "'2026-01'",
    synthetic: 'true',
    known_from: "'2026-01-10'",
    signed_on: "'2026-01-10'",
    recorded_on: "'2026-01-10'",
    ...given,
  }
  const columns = ledgerColumns(ledger).filter(({ isRequired, default: value }) => isRequired && value === null)
  const values = columns.map(({ name }) => fillers[name] ?? "'x'")
  return `insert into ${ledger.table} (${columns.map(({ name }) => name).join(', ')}) values (${values.join(', ')}) returning id`
}
