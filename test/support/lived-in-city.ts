import { strToU8 } from 'fflate'
import { addAttachment, withdrawAttachment } from '#contract/attachment.ts'
import { saveLedgerRow, withdrawLedgerRow } from '#contract/ledger-entry.ts'
import { addDocument } from '#contract/library.ts'
import { amendStatistic, recordStatistic } from '#contract/statistic.ts'
import type { Connection } from '#db/connection/database.ts'
import type { ParkCityApp } from './app.ts'
import { fillFigures, openLedgerCity } from './ledger-city.ts'
import { cityId } from './park-city.ts'
import type { TestDatabase } from './test-database.ts'

/** A document that lies on a row of the lived-in city. */
export const approval = { name: '备案 批复.pdf', bytes: strToU8('%PDF-1.7\n%%EOF') }
/** One that was taken off again; its bytes stay. */
export const mistaken = { name: '误传.pdf', bytes: strToU8('%PDF-1.7\n% by mistake\n%%EOF') }

/** A document of the library. */
export const plan = { name: '方案.txt', bytes: strToU8('到2026年底，全市新增规上工业企业300家。') }

/** The city of `ledger-city.ts` after its people have worked in it: figures and rows amended and withdrawn, files put on and taken off, a document added to the library. */
export async function openLivedInCity(database: TestDatabase): Promise<ParkCityApp> {
  const tested = await openLedgerCity(database, fillFigures)
  const office = await tested.as('city-office')
  const known = { unit: '亿元' as const, knownFrom: '2026-10-30' }
  await office.call(amendStatistic, {
    ...{ ...known, id: 'investment-jinjiang', expectedVersion: 1, kind: 'correct', value: '1107.50', why: '核对' },
  })
  await office.call(recordStatistic, {
    ...{ ...known, indicatorId: 'signed-investment', placeId: '350521', period: '2026-10', value: '12.30' },
    sourceTitle: '十月月报',
  })
  const project = { ledger: 'project', id: 'project-line', version: 1 }
  await office.call(saveLedgerRow, { ...project, kind: 'change', values: { totalInvestment: '36000' } })
  await office.call(withdrawLedgerRow, { ledger: 'project', id: 'project-harbour', version: 1, why: '重复' })
  const onProject = { ledger: 'project', rowId: 'project-factory' }
  await office.call(addAttachment, onProject, { file: approval })
  const { id } = await office.call(addAttachment, onProject, { file: mistaken })
  await office.call(withdrawAttachment, { id, why: '误传' })
  await office.call(addDocument, { title: '园区标准化建设方案' }, { file: plan })
  return tested
}

/** Adds sources with texts that a careless writer would lose, an instant to the microsecond, and a JSON null, which is not nothing. */
export async function addStrangeRows(database: TestDatabase, texts: readonly string[]): Promise<void> {
  const rows = texts.map((title, at) => ({
    id: `strange-${at}`,
    title,
    note: at % 3 === 0 ? null : [...title].slice(1).join(''),
  }))
  await database.asSuperuser(async (connection) => {
    await connection.query(
      `insert into source (city_id, id, title, kind, note, synthetic, recorded_at, recorded_by)
       select $1, id, title, 'entry', note, true, '2026-10-12 01:02:03.123456+00', 'city-office'
       from jsonb_to_recordset($2::jsonb) as given (id text, title text, note text)`,
      [cityId, JSON.stringify(rows)],
    )
    await connection.query(
      `insert into ledger_field (city_id, ledger, name, version, field, recorded_at, recorded_on, recorded_by, recorded_by_name)
       values ($1, 'project', 'strange', 1, 'null', '1999-12-31 23:59:59.999999+00', '2026-10-12', 'city-office', '')`,
      [cityId],
    )
  })
}

/** A digest of the rows of each table, made by PostgreSQL alone; what is not in a backup is not in it. */
export async function digestRows(connection: Connection): Promise<Record<string, string>> {
  const { rows: tables } = await connection.query<{ name: string }>(`
    select relname::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('session', 'schema_migration')
      and coalesce(obj_description(oid, 'pg_class'), '') not like 'Derived%'
    order by relname::text collate "C"`)
  const digests: Record<string, string> = {}
  for (const { name } of tables) {
    const { rows } = await connection.query<{ digest: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(each::text, E'\\n' order by each::text collate "C")), '') as digest
       from ${name} as each`,
    )
    digests[name] = rows[0]?.digest ?? ''
  }
  return digests
}
