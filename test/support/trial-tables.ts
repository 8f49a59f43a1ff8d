import { sql } from 'kysely'
import type { Database } from '#db/connection/database.ts'
import { searchForm } from '#db/search-form.ts'
import type { Transaction } from '#db/transact.ts'
import { approvalWord, importWord, type Ledger, type LedgerField, type RowValues } from '#domain/ledger/ledger.ts'
import { searchColumn } from '#domain/ledger/row-columns.ts'

/** A version of a trial row, as far as conditions look at it. */
export interface TrialVersion {
  readonly id: string
  readonly version: number
  readonly kind: 'create' | 'change' | 'withdraw'
  readonly knownFrom: string
  readonly supersededOn: string | null
  readonly values: RowValues
}

/** Makes the tables of ledgers that no migration knows, with the columns that those of a migration have. */
export async function createTrialTables(database: Database, ledgers: readonly Ledger[]): Promise<void> {
  const script = ledgers.map(tableScript).join('\n')
  await database.withConnection((connection) => connection.execute(script))
}

function tableScript(ledger: Ledger): string {
  const own = [...ledger.fields.values()].filter(({ isExtra }) => !isExtra)
  const columns = own.flatMap((field) => [`${field.column} ${columnType(field)}`, ...searchColumns(field)])
  return `
    create table ${ledger.table} (
      city_id text not null, id text not null, version integer not null, kind text not null,
      known_from date not null, superseded_on date, import_id text, approval text, extra jsonb not null, ${columns.join(', ')},
      primary key (city_id, id, version)
    );
    grant select, insert, delete on ${ledger.table} to citong_system;`
}

function columnType({ kind }: LedgerField): string {
  if (kind === 'amount') return 'numeric'
  if (kind === 'day') return 'date'
  return kind === 'flag' ? 'boolean' : 'text'
}

function searchColumns(field: LedgerField): string[] {
  return isSearched(field) ? [`${searchColumn(field.column)} text`] : []
}

function isSearched({ kind }: LedgerField): boolean {
  return kind === 'text' || kind === 'note'
}

/** Puts these versions in place of all that stood in the table. */
export async function fillTrialTable(
  tx: Transaction,
  ledger: Ledger,
  versions: readonly TrialVersion[],
): Promise<void> {
  const table = sql.table(ledger.table)
  const rows = JSON.stringify(versions.map((version) => rowOf(tx.cityId, ledger, version)))
  await sql`delete from ${table}`.execute(tx.query)
  await sql`insert into ${table} select * from jsonb_populate_recordset(null::${table}, ${rows}::jsonb)`.execute(
    tx.query,
  )
}

function rowOf(cityId: string, ledger: Ledger, { values, ...version }: TrialVersion): object {
  const { id, version: number, kind, knownFrom, supersededOn } = version
  const fields = [...ledger.fields.values()]
  return {
    ...{ city_id: cityId, id, version: number, kind, known_from: knownFrom, superseded_on: supersededOn },
    import_id: values[importWord.name] ?? null,
    approval: values[approvalWord.name] ?? null,
    ...columnsOf(
      fields.filter(({ isExtra }) => !isExtra),
      values,
    ),
    extra: columnsOf(
      fields.filter(({ isExtra }) => isExtra),
      values,
    ),
  }
}

function columnsOf(fields: readonly LedgerField[], values: RowValues): object {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = values[field.name] ?? null
      const search = typeof value === 'string' ? searchForm(value) : null
      return [[field.column, value], ...(isSearched(field) ? [[searchColumn(field.column), search]] : [])]
    }),
  )
}
