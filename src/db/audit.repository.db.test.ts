import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Role } from '#domain/access/role.ts'
import { describeDatabases } from '../../test/support/database.ts'
import { personIn } from '../../test/support/small-city.ts'
import { appendAudit, listAudit, verifyChain } from './audit.repository.ts'
import { insertCity } from './city.repository.ts'
import type { Database } from './connection/database.ts'
import { type Actor, type PersonActor, readAs, type SystemActor, transact } from './transact.ts'

// Nothing is faked; the tampering is what someone with the keys of the database could do.

describeDatabases(({ open }) => {
  let database: Database
  let cityId = 'city-0'
  beforeAll(async () => {
    database = await open()
  })
  beforeEach(async () => {
    cityId = `city-${Number(cityId.slice('city-'.length)) + 1}`
    const city = { cityId, name: '泉州市', world: 'test', clock: null, synthetic: true }
    await transact(database, system(), (tx) => insertCity(tx, city))
  })

  const system = (): SystemActor => ({ kind: 'system', cityId })
  const person = (role: Role): PersonActor => ({ ...personIn(role, '350500'), cityId })
  const note = (actor: Actor, subject: string) =>
    transact(database, actor, (tx) =>
      appendAudit(tx, {
        at: '2026-11-23T01:02:03.004Z',
        action: 'target.open',
        subject,
        detail: { b: [1.5, null], a: '刺桐' },
      }),
    )
  const verify = () => readAs(database, person('audit-admin'), verifyChain)

  /** Changes the log behind its guards, as an administrator of the database could. */
  const tamper = (statement: string) =>
    database.withConnection((connection) =>
      connection.execute(`
        begin;
        alter table audit_entry disable trigger audit_entry_kept, no force row level security;
        alter table audit_head no force row level security;
        ${statement} and city_id = '${cityId}';
        alter table audit_entry enable trigger audit_entry_kept, force row level security;
        alter table audit_head force row level security;
        commit;`),
    )

  test('entries are chained, newest first in the log, and the chain verifies', async () => {
    await note(person('leader'), 'one')
    await note(system(), 'two')
    const third = await note(person('leader'), 'three')
    const log = await readAs(database, person('auditor'), (tx) => listAudit(tx, { limit: 2 }))
    expect(log.map(({ seq, subject, accountId }) => [seq, subject, accountId])).toEqual([
      [3, 'three', 'account-leader'],
      [2, 'two', null],
    ])
    expect(log[0]).toEqual(third)
    expect(log[0]?.previousHash).toBe(log[1]?.hash)
    expect(await readAs(database, person('auditor'), (tx) => listAudit(tx, { before: 2, limit: 2 }))).toHaveLength(1)
    expect(await verify()).toEqual({ intact: true, entries: 3 })
  })

  test('people writing at the same moment make one chain', async () => {
    await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((subject) => note(person('leader'), subject)))
    expect(await verify()).toEqual({ intact: true, entries: 6 })
  })

  test('an entry in the name of somebody else is refused', async () => {
    const forged = transact(database, person('leader'), (tx) =>
      tx.query
        .insertInto('auditEntry')
        .values({
          cityId: tx.cityId,
          seq: 1,
          at: '2026-11-23T00:00:00Z',
          accountId: 'account-city-office',
          action: 'x',
          subject: 'x',
          detail: '{}',
          previousHash: '',
          hash: 'x',
        })
        .execute(),
    )
    await expect(forged).rejects.toMatchObject({ sqlState: '42501' })
  })

  test('the log is empty to all but audit administrators and auditors', async () => {
    await note(person('leader'), 'one')
    for (const role of ['city-office', 'leader', 'system-admin', 'security-admin'] as const) {
      expect(await readAs(database, person(role), (tx) => listAudit(tx, { limit: 9 }))).toEqual([])
    }
  })

  test.each([
    ['a changed detail', `update audit_entry set detail = '{"a":"other"}' where seq = 2`, { seq: 2, reason: 'hash' }],
    [
      'a changed actor',
      `update audit_entry set account_id = 'account-auditor' where seq = 1`,
      { seq: 1, reason: 'hash' },
    ],
    ['a removed entry', 'delete from audit_entry where seq = 2', { seq: 2, reason: 'gap' }],
    ['a cut end', 'delete from audit_entry where seq = 3', { seq: 3, reason: 'head' }],
    ['a removed head', 'delete from audit_head where seq = 3', { seq: 4, reason: 'head' }],
    ['a rewritten link', `update audit_entry set previous_hash = 'x' where seq = 3`, { seq: 3, reason: 'link' }],
  ])('%s is found', async (_what, statement, fault) => {
    for (const subject of ['one', 'two', 'three']) await note(person('leader'), subject)
    await tamper(statement)
    expect(await verify()).toEqual({ intact: false, ...fault })
  })
})
