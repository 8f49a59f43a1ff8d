import { DomainError } from '#domain/errors.ts'
import { type Connection, type Database, SqlError, sqlStates } from './connection/database.ts'

/** The database role of every signed-in person: row policies decide what it sees. */
export const requestRole = 'citong_request'
/** The database role of Citong itself: one city at a time, and no more right to change kept rows than anyone. */
export const systemRole = 'citong_system'

/**
 * Creates the role where it is missing and lets the connecting user take it.
 *
 * @throws DomainError `database.role-missing` when the connecting user may not; a database administrator then runs
 * `create role citong_request nologin; grant citong_request to <user>`
 */
export async function ensureRole(connection: Connection, role: string): Promise<void> {
  try {
    if (!(await roleExists(connection, role))) await createRole(connection, role)
    if (!(await mayTake(connection, role))) await connection.query(`grant ${quoteName(role)} to current_user`)
  } catch (error) {
    if (!(error instanceof SqlError) || error.sqlState !== sqlStates.insufficientPrivilege) throw error
    throw new DomainError('database.role-missing', { role, user: await currentUser(connection) }, { cause: error })
  }
}

/**
 * Refuses to serve with a request role that row security does not hold: a superuser, one that bypasses row security, one that owns a
 * table, or one that may become such a role.
 *
 * @throws DomainError `database.role-too-powerful`
 */
export async function assertRequestRole(database: Database, role = requestRole): Promise<void> {
  const { rows } = await database.withConnection((connection) =>
    connection.query(
      `select from pg_roles as held
       where pg_has_role($1, held.oid, 'member')
         and (held.rolsuper or held.rolbypassrls
           or exists (select from pg_class where relowner = held.oid and relnamespace = 'public'::regnamespace))`,
      [role],
    ),
  )
  if (rows.length > 0) throw new DomainError('database.role-too-powerful', { role })
}

async function roleExists(connection: Connection, role: string): Promise<boolean> {
  const { rows } = await connection.query('select from pg_roles where rolname = $1', [role])
  return rows.length > 0
}

/** Roles belong to the whole server: another database's migration may create the same one at the same moment. */
async function createRole(connection: Connection, role: string): Promise<void> {
  try {
    await connection.query(`create role ${quoteName(role)} nologin nosuperuser nobypassrls nocreatedb nocreaterole`)
  } catch (error) {
    const isThere = error instanceof SqlError && simultaneousCreation.has(error.sqlState)
    if (!isThere) throw error
  }
}

const simultaneousCreation: ReadonlySet<string> = new Set([sqlStates.duplicateObject, sqlStates.uniqueViolation])

async function mayTake(connection: Connection, role: string): Promise<boolean> {
  const { rows } = await connection.query<{ may: boolean }>(`select pg_has_role(current_user, $1, 'usage') as may`, [
    role,
  ])
  return rows[0]?.may ?? false
}

async function currentUser(connection: Connection): Promise<string> {
  const { rows } = await connection.query<{ name: string }>('select current_user::text as name')
  return rows[0]?.name ?? '?'
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
