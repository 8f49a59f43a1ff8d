import { createHash } from 'node:crypto'
import { readMigrations } from '#db/migrate.ts'

const migrationsDirectory = new URL('../../src/db/migrations/', import.meta.url)

/** A dump fits the PGlite that made it. */
const pgliteVersion = '0.5.16'

/** Names what a prepared database holds: nothing, or all migrations as they are now. */
export async function schemaFingerprint(kind: 'empty' | 'migrated'): Promise<string> {
  const migrations = kind === 'migrated' ? await readMigrations(migrationsDirectory) : []
  const text = [pgliteVersion, ...migrations.map(({ file, checksum }) => `${file} ${checksum}`)].join('\n')
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
