import { pgliteTemplate } from './pglite-template.ts'
import { postgresTemplate, postgresUrl } from './postgres-server.ts'

/** Before the files that need a database: makes what their databases are copied from, once for all of them. */
export async function setup(): Promise<void> {
  await pgliteTemplate('empty')
  await pgliteTemplate('migrated')
  if (postgresUrl !== null) await postgresTemplate(postgresUrl)
}
