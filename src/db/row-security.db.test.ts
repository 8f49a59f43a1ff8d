import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Role } from '#domain/access/role.ts'
import { describeDatabases } from '../../test/support/database.ts'
import { personIn, type SmallCityPlace, seedSmallCity, systemOfSmallCity } from '../../test/support/small-city.ts'
import type { Database } from './connection/database.ts'
import { type Actor, transact } from './transact.ts'

// Every statement here is raw: no repository narrows it, only the policies do. Nothing is faked.

describeDatabases(({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await seedSmallCity(database)
  })

  /** Runs one raw statement as the actor and takes it back. */
  async function attempt(actor: Actor, statement: string): Promise<Record<string, unknown>[]> {
    const takenBack = new Error('taken back')
    let rows: Record<string, unknown>[] = []
    try {
      await transact(database, actor, async (tx) => {
        rows = (await sql.raw<Record<string, unknown>>(statement).execute(tx.query)).rows
        throw takenBack
      })
    } catch (error) {
      if (error !== takenBack) throw error
    }
    return rows
  }
  const idsOf = async (actor: Actor, statement: string) => (await attempt(actor, statement)).map((row) => row.id)

  const approved = ['statistic-huian', 'statistic-jinjiang']
  const submittedInJinjiang = ['statistic-cizao-submitted', 'statistic-jinjiang-submitted']
  const all = [...approved, ...submittedInJinjiang, 'statistic-huian-submitted']

  test.each<[string, Role, SmallCityPlace | null, string[]]>([
    ['the city office reads every figure', 'city-office', '350500', all],
    ['a department reads every figure', 'department', '350500', all],
    ['a leader reads every figure', 'leader', '350500', all],
    ['an auditor reads every figure', 'auditor', null, all],
    [
      'a county office reads what is approved, and all of its own',
      'county-office',
      '350582',
      [...approved, ...submittedInJinjiang],
    ],
    [
      'an operator in a town reads what is approved, and all of its town',
      'operator',
      '350582104',
      [...approved, 'statistic-cizao-submitted'],
    ],
    ['a county office without a place reads what is approved', 'county-office', null, approved],
    [
      'an enterprise reads the granted place only, whatever its range',
      'enterprise',
      '350582',
      ['statistic-cizao-submitted'],
    ],
    ['a system administrator reads no figures', 'system-admin', '350500', []],
    ['a security administrator reads no figures', 'security-admin', '350500', []],
    ['an audit administrator reads no figures', 'audit-admin', '350500', []],
  ])('%s', async (_claim, role, placeId, expected) => {
    const ids = await idsOf(personIn(role, placeId), 'select id from statistic_version')
    expect(ids.sort()).toEqual([...expected].sort())
  })

  test('nobody reads a row of another city, not even the system', async () => {
    const tables = ['city', 'place', 'organisation', 'account', 'source', 'programme', 'target', 'statistic_version']
    for (const table of tables) {
      for (const actor of [personIn('city-office', '350500'), systemOfSmallCity]) {
        if (table === 'city' && actor.kind === 'system') continue // start-up lists the cities
        const rows = await attempt(actor, `select distinct city_id from ${table}`)
        expect(rows.filter((row) => row.cityId !== '350500')).toEqual([])
      }
    }
  })

  test('a draft programme and its targets are read by those who see the whole city only', async () => {
    const ofCity = await idsOf(personIn('department', '350500'), 'select id from target')
    const ofCounty = await idsOf(personIn('county-office', '350582'), 'select id from target')
    expect(ofCity).toContain('target-draft')
    expect(ofCounty.sort()).toEqual(['target-city', 'target-jinjiang'])
    expect(
      await attempt(
        personIn('county-office', '350582'),
        `select from target_revision where target_id = 'target-draft'`,
      ),
    ).toEqual([])
    expect(await idsOf(personIn('county-office', '350582'), 'select id from programme')).toEqual(['programme-2026'])
  })

  test('an enterprise reads no programme and no target, and only sources of its own figures', async () => {
    const enterprise = personIn('enterprise', '350582104')
    expect(await idsOf(enterprise, 'select id from programme')).toEqual([])
    expect(await idsOf(enterprise, 'select id from target')).toEqual([])
    expect(await idsOf(enterprise, 'select id from source')).toEqual(['source-news'])
  })

  const insertStatistic = (placeId: string, recordedBy: string, approval = 'submitted') => `
    insert into statistic_version (city_id, id, version, kind, indicator_id, place_id, period, period_to, comparator, value, unit,
      source_id, synthetic, approval, known_from, recorded_by, recorded_by_name, why)
    values ('350500', 'raw', 1, 'create', 'fixed-investment', '${placeId}', '2025', '2025-12-31', '=', 1, '亿元',
      'source-news', false, '${approval}', '2026-01-01', '${recordedBy}', 'x', 'x') returning id`

  test.each<[Role, SmallCityPlace | null, string, boolean]>([
    ['city-office', '350500', '350521', true],
    ['county-office', '350582', '350582', true],
    ['county-office', '350582', '350582104', true],
    ['county-office', '350582', '350521', false],
    ['county-office', '350582', '350500', false],
    ['county-office', null, '350582', false],
    ['operator', '350582104', '350582104', true],
    ['operator', '350582104', '350582', false],
    ['department', '350500', '350582', false],
    ['leader', '350500', '350582', false],
    ['auditor', '350500', '350582', false],
    ['enterprise', '350582104', '350582104', false],
    ['system-admin', '350500', '350582', false],
    ['security-admin', '350500', '350582', false],
    ['audit-admin', '350500', '350582', false],
  ])('a raw figure from %s of %s for %s: written %s', async (role, own, placeId, isWritten) => {
    const attempted = attempt(personIn(role, own), insertStatistic(placeId, `account-${role}`))
    if (isWritten) await expect(attempted).resolves.toHaveLength(1)
    else await expect(attempted).rejects.toMatchObject({ sqlState: '42501' })
  })

  test('a row for another city is refused to everyone', async () => {
    const foreign = insertStatistic('350582', 'account-city-office').replace(`('350500'`, `('350100'`)
    for (const actor of [personIn('city-office', '350500'), systemOfSmallCity]) {
      await expect(attempt(actor, foreign)).rejects.toMatchObject({ sqlState: '42501' })
    }
  })

  test('only the city office approves; a county office and an operator cannot write a row that says approved', async () => {
    const approvedBy = (role: Role) =>
      attempt(personIn(role, '350582'), insertStatistic('350582', `account-${role}`, 'approved'))
    await expect(approvedBy('city-office')).resolves.toHaveLength(1)
    for (const role of ['county-office', 'operator'] as const)
      await expect(approvedBy(role)).rejects.toMatchObject({ sqlState: '42501' })
  })

  test('nobody records a figure, a revision or a step in the name of another', async () => {
    const statements = [
      insertStatistic('350582', 'account-leader'),
      reviseTarget('target-jinjiang', 'account-leader'),
      addStep('confirm', `'350582'`, 'account-leader'),
    ]
    for (const statement of statements)
      for (const role of ['city-office', 'county-office'] as const)
        await expect(attempt(personIn(role, '350582'), statement), statement).rejects.toMatchObject({
          sqlState: '42501',
        })
  })

  const reviseTarget = (targetId: string, recordedBy: string) => `
    insert into target_revision (city_id, target_id, revision, comparator, unit, known_from, recorded_by, recorded_by_name, why)
    values ('350500', '${targetId}', 2, '>=', '亿元', '2026-05-01', '${recordedBy}', 'x', 'x') returning target_id`
  const addStep = (step: string, placeId: string, accountId: string) => `
    insert into programme_step (city_id, id, programme_id, step, place_id, done_on, by_account_id)
    values ('350500', 'raw', 'programme-2026', '${step}', ${placeId}, '2026-03-01', '${accountId}') returning id`

  test('an operator sets no target and confirms for nobody, not even in its own place', async () => {
    const operator = personIn('operator', '350582')
    for (const statement of [
      reviseTarget('target-jinjiang', 'account-operator'),
      addStep('confirm', `'350582'`, 'account-operator'),
    ])
      await expect(attempt(operator, statement)).rejects.toMatchObject({ sqlState: '42501' })
    expect(await idsOf(operator, `update target set state = 'withdrawn' returning id`)).toEqual([])
  })

  test('a county office revises its own targets and no others', async () => {
    const revise = (targetId: string) => reviseTarget(targetId, 'account-county-office')
    const county = personIn('county-office', '350582')
    await expect(attempt(county, revise('target-jinjiang'))).resolves.toHaveLength(1)
    await expect(attempt(county, revise('target-city'))).rejects.toMatchObject({ sqlState: '42501' })
    const withdraw = `update target set state = 'withdrawn' where id in ('target-city', 'target-jinjiang') returning id`
    expect(await idsOf(county, withdraw)).toEqual(['target-jinjiang'])
    expect(await idsOf(personIn('leader', '350500'), withdraw)).toEqual([])
  })

  test('a county office confirms for its own place and publishes nothing', async () => {
    const step = (name: string, placeId: string) => addStep(name, placeId, 'account-county-office')
    const county = personIn('county-office', '350582')
    await expect(attempt(county, step('confirm', `'350582'`))).resolves.toHaveLength(1)
    await expect(attempt(county, step('confirm', `'350521'`))).rejects.toMatchObject({ sqlState: '42501' })
    await expect(attempt(county, step('confirm', 'null'))).rejects.toMatchObject({ sqlState: '42501' })
    await expect(attempt(county, step('publish', `'350582'`))).rejects.toMatchObject({ sqlState: '42501' })
    expect(await idsOf(county, `update programme set stage = 'confirmed' returning id`)).toEqual([])
  })

  test('accounts are the security administrator’s; everyone else sees the own one', async () => {
    expect(await attempt(personIn('security-admin'), 'select id from account')).toHaveLength(10)
    for (const role of ['city-office', 'system-admin', 'audit-admin', 'auditor'] as const) {
      expect(await idsOf(personIn(role, '350500'), 'select id from account')).toEqual([`account-${role}`])
      expect(await idsOf(personIn(role, '350500'), `update account set role = 'city-office' returning id`)).toEqual([])
    }
  })

  test('no person reads a password hash or a session of another', async () => {
    await expect(attempt(personIn('security-admin'), 'select password_hash from account')).rejects.toMatchObject({
      sqlState: '42501',
    })
    const session = `insert into session (city_id, token_hash, account_id, created_at, last_seen_at, expires_at)
      values ('350500', 'h', 'account-leader', now(), now(), now() + interval '1 hour')`
    await transact(database, systemOfSmallCity, (tx) => sql.raw(session).execute(tx.query))
    expect(await attempt(personIn('city-office', '350500'), 'select account_id from session')).toEqual([])
    expect(await attempt(personIn('leader'), 'select account_id from session')).toEqual([
      { accountId: 'account-leader' },
    ])
  })

  test('grants are given by the security administrator only', async () => {
    const grant = `insert into account_grant (city_id, account_id, subject_kind, subject_id)
      values ('350500', 'account-enterprise', 'place', '350521') returning account_id`
    await expect(attempt(personIn('security-admin'), grant)).resolves.toHaveLength(1)
    await expect(attempt(personIn('enterprise'), grant)).rejects.toMatchObject({ sqlState: '42501' })
    await expect(attempt(personIn('city-office', '350500'), grant)).rejects.toMatchObject({ sqlState: '42501' })
  })

  test('indicators, light rules, places and organisations are written by the city office only', async () => {
    const statements = [
      `insert into indicator (city_id, id) values ('350500', 'raw') returning id`,
      `insert into place (city_id, id, code, name, kind, sort_key) values ('350500', 'raw', 'raw', 'x', 'park', 'x') returning id`,
      `insert into light_rule_version (city_id, id, version, region, name, kind, thresholds, certainty, source_text, valid_from, recorded_by, why)
        values ('350500', 'raw', 1, '350500', 'x', 'pace', '{}', 'A', 'x', '2026-01-01', 'x', 'x') returning id`,
      `update organisation set contact_phone = 'x' returning id`,
    ]
    for (const statement of statements) {
      expect(await attempt(personIn('city-office', '350500'), statement)).toHaveLength(1)
      for (const role of ['county-office', 'leader', 'system-admin', 'enterprise'] as const) {
        const rows = await attempt(personIn(role, '350582'), statement).catch((error) => error.sqlState)
        expect(['42501', []]).toContainEqual(rows)
      }
    }
  })

  test('own fields and checks of ledgers are written by the city office only', async () => {
    const statements = [
      `insert into ledger_field (city_id, ledger, name, version, field, recorded_on, recorded_by, recorded_by_name)
        select '350500', 'project', 'raw', 1, '{}', '2026-10-31', scope.account_id(), 'x' returning name`,
      `insert into ledger_check_version (city_id, id, version, ledger, severity, condition, zh, en, fields, certainty, source_text,
          valid_from, recorded_by, why)
        values ('350500', 'raw', 1, 'project', 'ask', '{"all":[]}', 'x', 'x', '{}', 'A', 'x', '2026-01-01', 'x', 'x') returning id`,
    ]
    for (const statement of statements) {
      expect(await attempt(personIn('city-office', '350500'), statement)).toHaveLength(1)
      for (const role of ['county-office', 'operator', 'leader', 'system-admin', 'enterprise'] as const)
        await expect(attempt(personIn(role, '350582'), statement)).rejects.toMatchObject({ sqlState: '42501' })
    }
  })

  test('a saved view is written by its owner only', async () => {
    const view = (owner: string) => `
      insert into ledger_view (city_id, id, ledger, name, columns, shared, owner_id, owner_name)
      values ('350500', 'raw', 'project', 'x', '{}', true, '${owner}', 'x') returning id`
    expect(await attempt(personIn('leader', '350500'), view('account-leader'))).toHaveLength(1)
    await expect(attempt(personIn('leader', '350500'), view('account-auditor'))).rejects.toMatchObject({
      sqlState: '42501',
    })
    await expect(attempt(personIn('enterprise', '350582'), view('account-enterprise'))).rejects.toMatchObject({
      sqlState: '42501',
    })
  })

  test('a place range without a city, or no setting at all, opens nothing', async () => {
    expect(await attempt({ ...personIn('city-office', '350500'), cityId: '' }, 'select * from place')).toEqual([])
    const nobody = await database.withConnection(async (connection) => {
      await connection.query('begin')
      await connection.query('set local role citong_request')
      const { rows } = await connection.query('select from statistic_version')
      await connection.query('rollback')
      return rows
    })
    expect(nobody).toEqual([])
  })
})
