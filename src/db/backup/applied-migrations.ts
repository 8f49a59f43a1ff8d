import type { Database } from '../connection/database.ts'

/** A migration that a database has seen. The checksum is that of its text. */
export interface AppliedMigration {
  readonly file: string
  readonly checksum: string
}

/** The migrations that the database has seen, in their order; none where it is new. */
export function listApplied(database: Database): Promise<AppliedMigration[]> {
  return database.withConnection(async (connection) => {
    const { rows: tables } = await connection.query(
      `select from pg_class where relname = 'schema_migration' and relnamespace = 'public'::regnamespace`,
    )
    if (tables.length === 0) return []
    const { rows } = await connection.query<AppliedMigration>(
      'select file, checksum from schema_migration order by file collate "C"',
    )
    return rows
  })
}
