import { beforeAll, expect, test } from 'vitest'
import { describeDatabases } from '../../../test/support/database.ts'
import type { Database } from '../connection/database.ts'
import { readAs } from '../transact.ts'
import { listLinks, type TableLink } from './table-links.ts'
import { planTables, type TablePlan } from './table-plan.ts'

// What every table owes to the backups. Nothing is faked.

const system = { kind: 'system', cityId: '350500' } as const

describeDatabases(({ open }) => {
  let database: Database
  let plan: TablePlan
  let links: TableLink[]
  beforeAll(async () => {
    database = await open()
    plan = await readAs(database, system, planTables)
    links = await readAs(database, system, listLinks)
  })

  async function list(query: string): Promise<string[]> {
    const { rows } = await database.withConnection((connection) => connection.query<{ name: string }>(query))
    return rows.map(({ name }) => name)
  }

  test('every table is backed up, or left out for a reason', async () => {
    const tables = await list(`
      select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`)
    const planned = [...plan.kept, ...plan.leftOut].map(({ name }) => name)
    expect(planned.toSorted()).toEqual(tables.toSorted())
    // What is derived is not kept; everything else that is left out stands here, so that nothing is left out by accident.
    expect(plan.leftOut.filter(({ reason }) => reason !== 'derived')).toEqual([
      { name: 'schema_migration', reason: 'migrations' },
      { name: 'session', reason: 'sessions' },
    ])
  })

  test('no table and no sequence lies where backups do not look', async () => {
    const elsewhere = await list(`
      select relname::text as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where relkind in ('r', 'p', 'S', 'm') and nspname not like 'pg\\_%' and nspname <> 'information_schema'
        and not (nspname = 'public' and relkind in ('r', 'p'))`)
    expect(elsewhere).toEqual([])
  })

  test('every table that is backed up has a key to sort by, and Citong may read and fill it', async () => {
    expect(plan.kept.filter(({ key }) => key.length === 0)).toEqual([])
    const refused = await list(`
      select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and not (has_table_privilege('citong_system', oid, 'select') and has_table_privilege('citong_system', oid, 'insert'))`)
    expect(refused.filter((name) => plan.kept.some((table) => table.name === name))).toEqual([])
  })

  test('a table comes after those that its rows name, by foreign key or by belonging', () => {
    const placeOf = new Map(plan.kept.map(({ name }, at) => [name, at]))
    const early = links.filter(
      ({ table, otherTable }) =>
        table !== otherTable && (placeOf.get(table) ?? Infinity) < (placeOf.get(otherTable) ?? -1),
    )
    expect(early).toEqual([])
    // 0009: the import of a row is a belonging, not a foreign key
    expect(links).toContainEqual({
      ...{ table: 'project_version', columns: ['city_id', 'import_id'] },
      ...{ otherTable: 'ledger_import', otherColumns: ['city_id', 'id'] },
    })
    expect(plan.kept.filter(({ namesItself }) => namesItself).map(({ name }) => name)).toEqual([
      'library_document',
      'organisation',
      'target',
    ])
  })
})
