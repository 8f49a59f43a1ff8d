import { getDataVersion } from '#db/city.repository.ts'
import type { Database } from '#db/connection/database.ts'
import { readAs } from '#db/transact.ts'

/** The number that grows with every write of the city; answers are kept by it. */
export interface DataVersion {
  current(cityId: string): Promise<number>
  /** Tells that a transaction of this process has committed `version`. */
  moved(version: number): void
  /** Calls `listener` after each move by this process. */
  onMoved(listener: () => void): void
}

/**
 * On PGlite this process is the only writer, so the version is remembered; on PostgreSQL other processes write too, so it is asked for.
 */
export function createDataVersion(database: Database): DataVersion {
  let remembered: number | null = null
  const listeners: (() => void)[] = []
  const ask = (cityId: string) => readAs(database, { kind: 'system', cityId }, getDataVersion)
  return {
    async current(cityId) {
      if (database.engine === 'postgres') return ask(cityId)
      remembered ??= await ask(cityId)
      return remembered
    },
    moved(version) {
      remembered = Math.max(remembered ?? 0, version)
      for (const listener of listeners) listener()
    },
    onMoved(listener) {
      listeners.push(listener)
    },
  }
}
