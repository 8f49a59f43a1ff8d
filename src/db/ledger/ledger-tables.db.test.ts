import { beforeAll, describe, expect, test } from 'vitest'
import { type Ledger, openLedger } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { describeDatabases } from '../../../test/support/database.ts'
import type { Connection, Database } from '../connection/database.ts'
import { type LedgerColumn, ledgerColumns } from './ledger-columns.ts'

// The catalogue of a migrated database against the definitions; nothing is faked.

/** A type is changed only where no trigger names the column. */
const unguarded = 'drop trigger project_version_unchanged on project_version'

const ledgers = ledgerDefinitions.map((definition) => openLedger(definition))

describeDatabases(({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  describe.each(ledgers.map((ledger) => [ledger.zh, ledger] as const))('%s', (_zh, ledger) => {
    test('the table has the columns of the definition, as it types, requires and explains them', async () => {
      const columns = await database.withConnection((connection) => readColumns(connection, ledger))
      expect(columns).toEqual(columnsByName(ledger))
    })

    test('no column but superseded_on and replaced_on may ever change', async () => {
      const guarded = await database.withConnection((connection) => readGuarded(connection, ledger))
      const kept = columnsByName(ledger).filter(({ name }) => name !== 'superseded_on' && name !== 'replaced_on')
      expect(guarded).toEqual(kept.map(({ name }) => name))
    })
  })

  test.each([
    ['a column that no definition knows', 'alter table project_version add column planted text'],
    ['a missing column', 'alter table project_version drop column site cascade'],
    ['another type', `${unguarded}; alter table project_version alter column land_area type double precision`],
    ['a column that must not be empty', 'alter table project_version alter column site set not null'],
    ['a column that may be empty', 'alter table project_version alter column code drop not null'],
    ['another meaning', `comment on column project_version.land_area is 'Land, in 公顷'`],
    [
      'a title that sorts otherwise in every database',
      `${unguarded}; alter table project_version alter column name_sort type text`,
    ],
  ])('a difference is found: %s', async (_claim, planted) => {
    const project = ledgers.find(({ name }) => name === 'project') as Ledger // it is in the list
    const columns = await database.withConnection(async (connection) => {
      await connection.query('begin')
      try {
        await connection.execute(planted)
        return await readColumns(connection, project)
      } finally {
        await connection.query('rollback')
      }
    })
    expect(columns).not.toEqual(columnsByName(project))
  })
})

async function readColumns(connection: Connection, { table }: Ledger): Promise<LedgerColumn[]> {
  const { rows } = await connection.query<LedgerColumn>(
    `select attname::text as name, replace(format_type(atttypid, atttypmod), 'timestamp with time zone', 'timestamptz') as type,
       attnotnull as "isRequired", pg_get_expr(adbin, adrelid) as default, collname is not distinct from 'C' as "isPlainOrder",
       col_description(attrelid, attnum) as comment
     from pg_attribute
     left join pg_attrdef on adrelid = attrelid and adnum = attnum
     left join pg_collation on pg_collation.oid = attcollation
     where attrelid = $1::regclass and attnum > 0 and not attisdropped
     order by attname collate "C"`,
    [table],
  )
  return rows
}

/** A field that came later stands behind the others in the table. */
function columnsByName(ledger: Ledger): LedgerColumn[] {
  return ledgerColumns(ledger).sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** The columns whose change is refused to everybody, in their order. */
async function readGuarded(connection: Connection, { table }: Ledger): Promise<string[]> {
  const { rows } = await connection.query<{ name: string }>(
    `select attname::text as name from pg_trigger
     join pg_attribute on attrelid = tgrelid and attnum = any (tgattr::int2[])
     where tgrelid = $1::regclass and tgname = $1 || '_unchanged' and tgenabled = 'O'
     order by attname collate "C"`,
    [table],
  )
  return rows.map(({ name }) => name)
}
