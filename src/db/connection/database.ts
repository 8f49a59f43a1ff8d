/** A parameter of a statement. Arrays become PostgreSQL arrays; dates, numerics and JSON travel as text. */
export type SqlParameter = string | number | boolean | null | readonly string[] | readonly number[]

export interface SqlResult<Row> {
  readonly rows: Row[]
  /** Rows inserted, updated or deleted; 0 for a select. */
  readonly affectedRows: number
}

/** One connection, held exclusively while the work it was handed to runs. */
export interface Connection {
  query<Row = Record<string, unknown>>(text: string, parameters?: readonly SqlParameter[]): Promise<SqlResult<Row>>
  /** Runs a script of several statements without parameters. */
  execute(script: string): Promise<void>
  /** Has the server give up the statement at hand; does nothing when that fails. PGlite cannot. */
  stop?(): Promise<void>
}

/** PostgreSQL, embedded or served: the same SQL, the same values (column-values.ts), the same errors (`SqlError`). */
export interface Database {
  readonly engine: 'pglite' | 'postgres'
  /** Where it lies, for logs and start-up; never a password. */
  readonly description: string
  /** Lends a connection for the time of `work`. The caller leaves no transaction open. */
  withConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** What the database refused, alike for both engines. `sqlState` is the five-character code, e.g. 23505. */
export class SqlError extends Error {
  readonly sqlState: string
  readonly constraint: string | null
  readonly detail: string | null
  constructor(message: string, fields: SqlErrorFields, options?: ErrorOptions) {
    super(message, options)
    this.name = 'SqlError'
    this.sqlState = fields.sqlState
    this.constraint = fields.constraint
    this.detail = fields.detail
  }
}

export interface SqlErrorFields {
  readonly sqlState: string
  readonly constraint: string | null
  readonly detail: string | null
}

/** Reads the fields both engines put on their errors; null when `error` is not the database speaking. */
export function readSqlErrorFields(error: unknown): SqlErrorFields | null {
  if (
    !(error instanceof Error) ||
    !('code' in error) ||
    typeof error.code !== 'string' ||
    !/^[0-9A-Z]{5}$/.test(error.code)
  ) {
    return null
  }
  return { sqlState: error.code, constraint: textField(error, 'constraint'), detail: textField(error, 'detail') }
}

function textField(error: object, name: string): string | null {
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : null
}

/** SQLSTATE codes that the code tells apart. */
export const sqlStates = {
  duplicateObject: '42710',
  insufficientPrivilege: '42501',
  uniqueViolation: '23505',
  queryCanceled: '57014',
} as const
