import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openPglite } from '#db/connection/pglite.ts'
import { migrate } from '#db/migrate.ts'
import { schemaFingerprint } from './schema-fingerprint.ts'

const cacheDirectory = fileURLToPath(new URL('../../node_modules/.cache/citong/', import.meta.url))

/** A dump to start from, made once for each text of the migrations: a second instead of six. */
export async function pgliteTemplate(kind: 'empty' | 'migrated'): Promise<string> {
  const path = `${cacheDirectory}pglite-${kind}-${await schemaFingerprint(kind)}.tar.gz`
  if (existsSync(path)) return path
  const database = await openPglite({ directory: null })
  try {
    if (kind === 'migrated') await migrate(database)
    await mkdir(cacheDirectory, { recursive: true })
    const aside = `${path}.${randomBytes(4).toString('hex')}`
    await writeFile(aside, await database.dump())
    await rename(aside, path)
    return path
  } finally {
    await database.close()
  }
}
