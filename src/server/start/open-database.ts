import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Database } from '#db/connection/database.ts'
import { openPglite } from '#db/connection/pglite.ts'
import { openPostgres } from '#db/connection/postgres.ts'
import type { Log } from '../log.ts'
import { packageRoot } from '../root.ts'
import type { Settings } from './settings.ts'

/** How the database of these settings is opened. */
export type OpenDatabase = (settings: Settings, log: Log) => Promise<Database>

/**
 * The PostgreSQL server that the settings name; otherwise PGlite in its directory, begun from the empty database of the build where there is one.
 *
 * @throws DomainError `world.directory-in-use`, `database.version-too-old`
 */
export const openSettingsDatabase: OpenDatabase = async ({ databaseUrl, dataDirectory }, log) => {
  if (databaseUrl !== null)
    return openPostgres(databaseUrl, { onIdleError: (error) => log.error('the database connection was lost', error) })
  const template = path.join(packageRoot(), 'dist', 'server', 'pglite-template.tar.gz')
  return openPglite({ directory: dataDirectory, template: existsSync(template) ? template : null })
}
