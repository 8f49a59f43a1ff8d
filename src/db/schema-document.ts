import type { Connection, Database } from './connection/database.ts'

interface TableFacts {
  readonly name: string
  readonly comment: string | null
}

interface ColumnFacts {
  readonly tableName: string
  readonly name: string
  readonly type: string
  readonly isRequired: boolean
  readonly default: string | null
  readonly comment: string | null
}

interface RuleFacts {
  readonly tableName: string
  readonly name: string
  readonly text: string
}

/**
 * The schema as Markdown, read from the catalogue of a migrated database: `docs/schema.md`, so that a review sees a change. The same text
 * from PGlite and every supported PostgreSQL.
 */
export async function renderSchemaDocument(database: Database): Promise<string> {
  return database.withConnection(async (connection) => {
    const tables = await readTables(connection)
    const columns = await readColumns(connection)
    const constraints = await readConstraints(connection)
    const indexes = await readIndexes(connection)
    const grants = await readGrants(connection)
    const policies = await readPolicies(connection)
    const sections = tables.map((table) =>
      [
        `## ${table.name}`,
        table.comment ?? '',
        renderColumns(ofTable(columns, table)),
        renderList('Keys and checks', ofTable(constraints, table)),
        renderList('Indexes', ofTable(indexes, table)),
        renderList('Grants', ofTable(grants, table)),
        renderList('Row policies', ofTable(policies, table)),
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
    )
    return `${[heading, ...sections].join('\n\n')}\n`
  })
}

const heading = `# Schema

Generated from the migrations in \`src/db/migrations\` by \`renderSchemaDocument\`; do not edit. \`npx vitest run --project db src/db/schema -u\`
writes it anew.`

function ofTable<Facts extends { readonly tableName: string }>(facts: readonly Facts[], table: TableFacts): Facts[] {
  return facts.filter(({ tableName }) => tableName === table.name)
}

function renderColumns(columns: readonly ColumnFacts[]): string {
  const rows = columns.map(({ name, type, isRequired, default: value, comment }) =>
    [name, isRequired ? type : `${type}, may be null`, value === null ? '' : `\`${value}\``, comment ?? '']
      .map(escapeCell)
      .join(' | '),
  )
  return ['| column | type | default | meaning |', '|---|---|---|---|', ...rows.map((row) => `| ${row} |`)].join('\n')
}

function renderList(title: string, rules: readonly RuleFacts[]): string {
  if (rules.length === 0) return ''
  return [`${title}:`, '', ...rules.map(({ name, text }) => `- ${name}: \`${text.replace(/\s+/g, ' ')}\``)].join('\n')
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|')
}

async function readTables(connection: Connection): Promise<TableFacts[]> {
  const { rows } = await connection.query<TableFacts>(`
    select relname::text as name, obj_description(oid, 'pg_class') as comment
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
    order by relname::text collate "C"`)
  return rows
}

async function readColumns(connection: Connection): Promise<ColumnFacts[]> {
  const { rows } = await connection.query<ColumnFacts>(`
    select attrelid::regclass::text as "tableName", attname::text as name, format_type(atttypid, atttypmod) as type,
      attnotnull as "isRequired", pg_get_expr(adbin, adrelid) as default, col_description(attrelid, attnum) as comment
    from pg_attribute
    join pg_class on pg_class.oid = attrelid and relnamespace = 'public'::regnamespace and relkind = 'r'
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attnum > 0 and not attisdropped
    order by attrelid::regclass::text collate "C", attnum`)
  return rows
}

/** Constraints of type n (not null) exist from PostgreSQL 18 on; the columns say it already. */
async function readConstraints(connection: Connection): Promise<RuleFacts[]> {
  const { rows } = await connection.query<RuleFacts>(`
    select conrelid::regclass::text as "tableName", conname::text as name, pg_get_constraintdef(oid) as text
    from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f', 'c')
    order by conrelid::regclass::text collate "C", position(contype::text in 'pufc'), conname::text collate "C"`)
  return rows
}

async function readIndexes(connection: Connection): Promise<RuleFacts[]> {
  const { rows } = await connection.query<RuleFacts>(`
    select indrelid::regclass::text as "tableName", relname::text as name,
      regexp_replace(pg_get_indexdef(indexrelid), '^.* USING ', case when indisunique then 'unique ' else '' end) as text
    from pg_index join pg_class on pg_class.oid = indexrelid
    where relnamespace = 'public'::regnamespace and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))
    order by indrelid::regclass::text collate "C", relname::text collate "C"`)
  return rows
}

/** What the two roles may do with a table, or with single columns of it. */
async function readGrants(connection: Connection): Promise<RuleFacts[]> {
  const { rows } = await connection.query<RuleFacts>(`
    with granted as (
      select table_name, grantee, lower(privilege_type) as privilege, null as column_name
      from information_schema.role_table_grants where table_schema = 'public'
      union all
      select column_grant.table_name, column_grant.grantee, lower(privilege_type), column_grant.column_name
      from information_schema.role_column_grants as column_grant where table_schema = 'public' and not exists (
        select from information_schema.role_table_grants as whole
        where (whole.table_schema, whole.table_name, whole.grantee, whole.privilege_type)
          = (column_grant.table_schema, column_grant.table_name, column_grant.grantee, column_grant.privilege_type)
      )
    ), by_privilege as (
      select table_name::text, grantee::text, privilege
        || coalesce(' (' || string_agg(column_name, ', ' order by column_name collate "C") || ')', '') as text
      from granted where grantee in ('citong_request', 'citong_system')
      group by table_name, grantee, privilege
    )
    select table_name as "tableName", grantee as name, string_agg(text, ', ' order by text collate "C") as text
    from by_privilege group by table_name, grantee order by table_name collate "C", grantee collate "C"`)
  return rows
}

async function readPolicies(connection: Connection): Promise<RuleFacts[]> {
  const { rows } = await connection.query<RuleFacts>(`
    select tablename::text as "tableName", policyname::text || ' (' || array_to_string(roles, ', ') || ', ' || lower(cmd) || ')' as name,
      concat_ws(' with check ', qual, with_check) as text
    from pg_policies where schemaname = 'public'
    order by tablename::text collate "C", roles[1]::text collate "C", policyname::text collate "C"`)
  return rows
}
