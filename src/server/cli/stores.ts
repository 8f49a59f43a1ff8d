import type { Database } from '#db/connection/database.ts'
import { createFileStore, type FileStore } from '../attachment/file-store.ts'
import { silentLog } from '../log.ts'
import type { Settings } from '../start/settings.ts'
import { type GlobalOptions, settingsOf } from './command.ts'

/** Where a city is kept: its database and the files beside it. */
export interface Stores {
  readonly database: Database
  readonly files: FileStore
  readonly evidenceBytes: number
  readonly settings: Settings
}

/** Opens the stores as they are for one command and closes them after: nothing is migrated and no world is loaded. */
export async function withStores<T>(global: GlobalOptions, work: (stores: Stores) => Promise<T>): Promise<T> {
  const settings = settingsOf(global)
  const database = await global.openDatabase(settings, silentLog)
  try {
    const { filesDirectory, evidenceBytes } = settings
    return await work({ database, files: createFileStore(filesDirectory), evidenceBytes, settings })
  } finally {
    await database.close()
  }
}
