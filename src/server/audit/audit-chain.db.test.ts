import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listAudit, verifyAudit } from '#contract/audit.ts'
import { signIn } from '#contract/session.ts'
import { amendStatistic, recordStatistic } from '#contract/statistic.ts'
import { openTestApp, type ParkCityApp } from '../../../test/support/app.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import { password } from '../../../test/support/park-city.ts'
import type { TestDatabase } from '../../../test/support/test-database.ts'

// Faked: the world's clock. Tampering is done as the owner of the tables, with their triggers switched off.

describeDatabases((databases) => {
  let database: TestDatabase
  let tested: ParkCityApp
  beforeAll(async () => {
    database = await databases.open()
    tested = await openTestApp(database)
  })
  beforeEach(() => tested.reset())
  afterAll(() => tested.close())

  test('a flurry of writes and refusals at the same time leaves one whole chain', async () => {
    const office = await tested.as('city-office')
    const county = await tested.as('county-office')
    const flurry = Array.from({ length: 12 }, (_, index) => [
      office.send(recordStatistic, aRecord('350521', `月报${index}`)),
      county.send(recordStatistic, aRecord('350582', `月报${index}`)),
      tested.anyone().send(signIn, { login: 'leader', password: index % 4 === 0 ? password : 'wrong' }),
    ]).flat()
    const answers = await Promise.all(flurry)
    expect(tested.bugs).toEqual([])
    expect(answers.filter(({ statusCode }) => statusCode >= 500)).toHaveLength(0)
    const verdict = await (await tested.as('audit-admin')).call(verifyAudit, {})
    // 24 figures, and 12 attempts to sign in: after five failures the account is locked, and those attempts are not entered.
    expect(verdict.brokenAt).toBeNull()
    expect(verdict.entries).toBeGreaterThanOrEqual(24)
    expect(tested.bugs).toEqual([])
  })

  test('every write is in the log with who did it and to what', async () => {
    const office = await tested.as('city-office')
    await office.call(amendStatistic, {
      id: 'investment-jinjiang',
      expectedVersion: 1,
      kind: 'correct',
      value: '1107',
      unit: '亿元',
      knownFrom: '2026-10-30',
      why: '核对',
    })
    const { entries } = await (await tested.as('auditor')).call(listAudit, {})
    expect(entries).toMatchObject([
      {
        seq: 1,
        account: 'city-office',
        action: 'statistic.correct',
        subject: 'investment-jinjiang',
        detail: { from: '1106', to: '1107', why: '核对' },
      },
    ])
  })

  const forgeries = [
    {
      what: 'an entry that was rewritten',
      sql: `update audit_entry set detail = '{"value":"1"}' where seq = 2`,
      at: 2,
    },
    {
      what: 'an entry that was blamed on another',
      sql: `update audit_entry set account_id = 'huian' where seq = 1`,
      at: 1,
    },
    { what: 'an entry that was removed', sql: 'delete from audit_entry where seq = 2', at: 2 },
    { what: 'an end that was cut off', sql: 'delete from audit_entry where seq = 3', at: 3 },
  ]
  test.each(forgeries)('$what is noticed', async ({ sql, at }) => {
    const office = await tested.as('city-office')
    for (const title of ['一', '二', '三']) await office.call(recordStatistic, aRecord('350521', title))
    const auditor = await tested.as('audit-admin')
    expect(await auditor.call(verifyAudit, {})).toEqual({ entries: 3, brokenAt: null })
    await forge(sql)
    expect(await auditor.call(verifyAudit, {})).toMatchObject({ brokenAt: at })
  })

  test('nobody changes or removes an entry, not even the owner of the tables', async () => {
    await tested.anyone().call(signIn, { login: 'leader', password })
    for (const sql of ["update audit_entry set action = 'nothing'", 'delete from audit_entry'])
      await expect(database.withConnection((connection) => connection.query(sql))).rejects.toThrow('never changed')
  })

  async function forge(sql: string): Promise<void> {
    await database.withConnection(async (connection) => {
      await connection.execute(
        'alter table audit_entry disable trigger user; alter table audit_entry no force row level security',
      )
      await connection.execute(sql)
      await connection.execute(
        'alter table audit_entry enable trigger user; alter table audit_entry force row level security',
      )
    })
  }
})

function aRecord(placeId: string, sourceTitle: string) {
  return {
    indicatorId: 'new-above-scale',
    placeId,
    period: '2026-01..2026-10',
    value: '31',
    unit: '家',
    knownFrom: '2026-10-30',
    sourceTitle,
  }
}
