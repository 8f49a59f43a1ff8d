import { afterAll, describe } from 'vitest'
import type { Database } from '#db/connection/database.ts'
import { openPglite } from '#db/connection/pglite.ts'
import { pgliteTemplate } from './pglite-template.ts'
import { createPostgres, postgresTemplate, postgresUrl } from './postgres-server.ts'
import type { TestDatabase } from './test-database.ts'

export interface TestDatabases {
  readonly name: 'PGlite' | 'PostgreSQL'
  /** A fresh database, migrated; closed and dropped after the suite. */
  open(): Promise<TestDatabase>
  /** The same before the first migration. */
  openEmpty(): Promise<TestDatabase>
}

if (process.env.CITONG_TEST_DATABASES === 'both' && postgresUrl === null) {
  throw new Error('CITONG_TEST_DATABASES=both asks for PostgreSQL: set CITONG_TEST_POSTGRES_URL')
}

/** Runs the suite on PGlite, and on PostgreSQL when `CITONG_TEST_POSTGRES_URL` names one. */
export function describeDatabases(suite: (databases: TestDatabases) => void): void {
  describe('on PGlite', () => {
    const opened = closeAfterwards()
    suite({
      name: 'PGlite',
      open: async () => opened(await createPglite(await pgliteTemplate('migrated'))),
      openEmpty: async () => opened(await createPglite(await pgliteTemplate('empty'))),
    })
  })
  const url = postgresUrl
  if (url === null) return
  describe('on PostgreSQL', () => {
    const opened = closeAfterwards()
    suite({
      name: 'PostgreSQL',
      open: async () => opened(await createPostgres(url, await postgresTemplate(url))),
      openEmpty: async () => opened(await createPostgres(url, 'template0')),
    })
  })
}

/** The one connection of PGlite is a superuser's: each transaction takes the role that it may have. */
async function createPglite(template: string): Promise<TestDatabase> {
  const database = await openPglite({ directory: null, template })
  const withConnection: Database['withConnection'] = (work) => database.withConnection(work)
  return {
    engine: database.engine,
    description: database.description,
    withConnection,
    asSuperuser: withConnection,
    close: () => database.close(),
  }
}

function closeAfterwards(): (database: TestDatabase) => TestDatabase {
  const databases: TestDatabase[] = []
  afterAll(async () => {
    for (const database of databases) await database.close()
  })
  return (database) => {
    databases.push(database)
    return database
  }
}
