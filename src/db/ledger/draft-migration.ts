import type { Ledger } from '#domain/ledger/ledger.ts'
import { sortColumn } from '#domain/ledger/row-columns.ts'
import { fieldColumns, type LedgerColumn, ledgerColumns, ownFields } from './ledger-columns.ts'

/**
 * Drafts the SQL of a ledger's table: columns with what they mean, keys, checks, indexes and the guard that keeps its versions. A person reviews
 * it, puts it into a migration and freezes that; `ledger-tables.db.test.ts` then holds the table against the definition.
 */
export function draftMigration(ledger: Ledger): string {
  return `${[
    `-- ${ledger.zh}: ${ledger.about.en}`,
    createTable(ledger),
    ...indexes(ledger),
    `comment on table ${ledger.table} is ${quoted(`${ledger.en} ${ledger.zh}, version by version. ${ledger.about.en}`)};`,
    ...ledgerColumns(ledger).flatMap((column) => commentOn(ledger, column)),
    guardBelongings(ledger),
    `select scope.guard_ledger('${ledger.table}');`,
    `select scope.guard_faces('${ledger.table}');`,
  ].join('\n')}\n`
}

/**
 * Drafts the SQL that adds one field of the definition to a ledger's table that is there already. The rows that are there have nothing in it, so
 * a field that is required cannot come this way.
 *
 * @throws Error when the ledger has no such field, or the field is required
 */
export function draftField(ledger: Ledger, name: string): string {
  const field = ledger.fields.get(name)
  if (field === undefined || field.isExtra) throw new Error(`the ledger ${ledger.name} has no field ${name}`)
  if (field.required === true) throw new Error(`the rows of ${ledger.name} have no ${name} yet: it cannot be required`)
  const columns = fieldColumns(ledger, field)
  const added = columns.map((column) => `add column ${columnLine(ledger, column)}`)
  const isBelonging = belongings(ledger).some(([column]) => column === field.column)
  return `${[
    `alter table ${ledger.table}\n${added.map((line) => `  ${line}`).join(',\n')};`,
    ...indexes(ledger).filter((index) => index.includes(`(city_id, ${field.column})`)),
    ...columns.flatMap((column) => commentOn(ledger, column)),
    ...(isBelonging ? [guardBelongings(ledger)] : []),
    `select scope.guard_columns('${ledger.table}');`,
  ].join('\n')}\n`
}

function createTable(ledger: Ledger): string {
  const lines = [...ledgerColumns(ledger).map((column) => columnLine(ledger, column)), ...rules]
  return `create table ${ledger.table} (\n${lines.map((line) => `  ${line}`).join(',\n')}\n);`
}

function columnLine(ledger: Ledger, { name, type, isRequired, default: value, isPlainOrder }: LedgerColumn): string {
  return [
    name,
    type,
    isPlainOrder ? 'collate "C"' : '',
    isRequired ? 'not null' : '',
    value === null ? '' : `default ${value}`,
    checkOf(ledger, name),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function checkOf(ledger: Ledger, column: string): string {
  const check = columnChecks[column]
  if (check !== undefined) return `check (${check})`
  const isMonth = ownFields(ledger).some((field) => field.column === column && field.kind === 'month')
  return isMonth ? `check (${column} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')` : ''
}

const columnChecks: Readonly<Record<string, string>> = {
  version: 'version >= 1',
  kind: "kind in ('create', 'correct', 'change', 'approve', 'ask-withdraw', 'withdraw')",
  approval: "approval in ('approved', 'submitted')",
  superseded_on: 'superseded_on >= known_from',
  replaced_on: 'replaced_on >= known_from',
}

const rules = [
  'primary key (city_id, id, version)',
  "check ((version = 1) = (kind = 'create'))",
  "check (replaced_on is null or approval = 'approved')",
  "check (kind <> 'ask-withdraw' or approval = 'submitted')",
]

/** Columns that name something outside the ledgers, whose rows have one identity each. */
function belongings(ledger: Ledger): (readonly [column: string, table: string])[] {
  const organisations = ownFields(ledger).filter(({ kind }) => kind === 'organisation')
  const places = ownFields(ledger).filter(({ kind, column }) => kind === 'place' && column !== 'place_id')
  return [
    ...[...places, { column: 'place_id' }].map(({ column }) => [column, 'place'] as const),
    ...organisations.map(({ column }) => [column, 'organisation'] as const),
    ['source_id', 'source'],
    ['import_id', 'ledger_import'],
  ]
}

function guardBelongings(ledger: Ledger): string {
  const named = belongings(ledger).map(([column, table]) => `'${column}', '${table}'`)
  return `select scope.guard_belongings('${ledger.table}', ${named.join(', ')});`
}

const standing = "where superseded_on is null and kind <> 'withdraw'"

function indexes(ledger: Ledger): string[] {
  const prefix = ledger.table.replace(/_version$/, '')
  const key = ledger.key.map((name) => columnOf(ledger, name))
  const ties = ledger.month === null ? ['id'] : [`${columnOf(ledger, ledger.month)} desc`, 'id']
  const title = [sortColumn(columnOf(ledger, ledger.title)), ...ties]
  const referring = ownFields(ledger).filter(({ kind, column }) => kind === 'reference' && column !== key[0])
  return [
    `create unique index ${prefix}_key on ${ledger.table} (city_id, ${key.join(', ')}) nulls not distinct\n  ${standing};`,
    `create index ${prefix}_title on ${ledger.table} (city_id, ${title.join(', ')})\n  ${standing};`,
    `create index ${prefix}_place on ${ledger.table} (city_id, place_id)\n  ${standing};`,
    ...referring.map(
      ({ column }) =>
        `create index ${prefix}_${nameOf(column)} on ${ledger.table} (city_id, ${column})\n  ${standing};`,
    ),
    `create index ${prefix}_waiting on ${ledger.table} (city_id, id) where superseded_on is null and approval = 'submitted';`,
    `create index ${prefix}_behind on ${ledger.table} (city_id, id)\n  where superseded_on is not null and replaced_on is null and approval = 'approved';`,
  ]
}

function columnOf(ledger: Ledger, name: string): string {
  const field = ledger.fields.get(name)
  if (field === undefined) throw new Error(`the ledger ${ledger.name} has no field ${name}`)
  return field.column
}

const nameOf = (column: string) => column.replace(/_id$/, '')

function commentOn(ledger: Ledger, { name, comment }: LedgerColumn): string[] {
  return comment === null ? [] : [`comment on column ${ledger.table}.${name} is ${quoted(comment)};`]
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
