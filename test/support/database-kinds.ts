import { onTestFinished } from 'vitest'
import type { Connection } from '#db/connection/database.ts'
import { openPglite } from '#db/connection/pglite.ts'
import { pgliteTemplate } from './pglite-template.ts'
import { createPostgres, postgresTemplate, postgresUrl } from './postgres-server.ts'
import type { TestDatabase } from './test-database.ts'

/** A kind of database to restore into, whichever kind the backup was made of. */
export interface DatabaseKind {
  readonly kind: 'PGlite' | 'PostgreSQL'
  /** A migrated database without a city, gone when the test ends. */
  open(): Promise<TestDatabase>
}

/** PGlite, and PostgreSQL where the tests have one. */
export const databaseKinds: readonly DatabaseKind[] = [
  { kind: 'PGlite', open: async () => closing(await emptyPglite()) },
  ...postgresKinds(postgresUrl),
]

function postgresKinds(url: string | null): DatabaseKind[] {
  if (url === null) return []
  return [{ kind: 'PostgreSQL', open: async () => closing(await createPostgres(url, await postgresTemplate(url))) }]
}

async function emptyPglite(): Promise<TestDatabase> {
  const database = await openPglite({ directory: null, template: await pgliteTemplate('migrated') })
  const lend = <T>(work: (connection: Connection) => Promise<T>): Promise<T> => database.withConnection(work)
  return {
    engine: 'pglite',
    description: database.description,
    withConnection: lend,
    asSuperuser: lend,
    close: () => database.close(),
  }
}

function closing(database: TestDatabase): TestDatabase {
  onTestFinished(() => database.close())
  return database
}
