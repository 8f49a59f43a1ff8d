import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { describeDatabases } from '../../test/support/database.ts'
import { personIn, seedSmallCity, systemOfSmallCity } from '../../test/support/small-city.ts'
import type { Database } from './connection/database.ts'
import { type Actor, transact } from './transact.ts'

// Statements are raw; nothing is faked.

const keptForEver = [
  'source',
  'indicator',
  'indicator_version',
  'light_rule_version',
  'programme_step',
  'target_revision',
  'statistic_version',
  'audit_entry',
  'ledger_import',
  'ledger_field',
  'ledger_check_version',
  'library_version',
  'library_clause',
  'issue_step',
  'delay_entry',
  'delay_word',
  'light_waiver',
  'light_feedback',
  'gate_promise',
  'gate_record',
  'meeting_attendance',
  'meeting_item',
  'meeting_decision',
]

describeDatabases(({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await seedSmallCity(database)
  })

  const attempt = (actor: Actor, statement: string) =>
    transact(database, actor, (tx) => sql.raw(statement).execute(tx.query))

  test.each(keptForEver)('a row of %s is changed or removed by nobody', async (table) => {
    for (const actor of [personIn('city-office', '350500'), personIn('security-admin'), systemOfSmallCity]) {
      for (const statement of [`update ${table} set city_id = city_id`, `delete from ${table}`, `truncate ${table}`]) {
        await expect(attempt(actor, statement)).rejects.toMatchObject({ sqlState: '42501' })
      }
    }
  })

  test.each(keptForEver)('even the owner of the tables changes or removes no row of %s', async (table) => {
    for (const statement of [`update ${table} set city_id = city_id`, `delete from ${table}`]) {
      const attempted = database.withConnection((connection) => connection.query(statement))
      await expect(attempted).rejects.toMatchObject({ sqlState: '23001' })
    }
  })

  /** Rows of which one thing may be said later, once: that they no longer stand. */
  test.each([
    ['attachment', 'withdrawn_why', 'note'],
    ['ledger_layout', 'withdrawn_by', 'columns'],
    ['library_document', 'withdrawn_on', 'synthetic'],
  ])('a row of %s is withdrawn, never removed or rewritten', async (table, withdrawn, kept) => {
    for (const actor of [personIn('city-office', '350500'), systemOfSmallCity]) {
      await expect(attempt(actor, `update ${table} set ${withdrawn} = ${withdrawn}`)).resolves.toBeDefined()
      for (const statement of [`update ${table} set ${kept} = ${kept}`, `delete from ${table}`, `truncate ${table}`])
        await expect(attempt(actor, statement), statement).rejects.toMatchObject({ sqlState: '42501' })
    }
    const removed = database.withConnection((connection) => connection.query(`delete from ${table}`))
    await expect(removed).rejects.toMatchObject({ sqlState: '23001' })
  })

  const append = (version: number, change: string) => `
    insert into statistic_version
    select (jsonb_populate_record(first, jsonb_build_object('version', ${version}, 'kind', 'correct') || '${change}')).*
    from statistic_version as first where id = 'statistic-jinjiang' and version = 1`

  test('a version with a gap before it is refused', async () => {
    await expect(attempt(personIn('city-office', '350500'), append(3, '{}'))).rejects.toMatchObject({
      sqlState: '23514',
      constraint: 'statistic_version_chain',
    })
  })

  test.each(['indicator_id', 'place_id', 'period', 'source_id'])(
    'a version with another %s is refused',
    async (column) => {
      await expect(
        attempt(personIn('city-office', '350500'), append(2, JSON.stringify({ [column]: 'other' }))),
      ).rejects.toMatchObject({ sqlState: '23514', constraint: 'statistic_version_chain' })
    },
  )

  test('the same figure of the same source is entered once', async () => {
    const twin = append(1, '{"id":"twin","kind":"create"}')
    await expect(attempt(personIn('city-office', '350500'), twin)).rejects.toMatchObject({
      sqlState: '23505',
      constraint: 'statistic_natural_key',
    })
  })
})
