import { countMigrations } from '#db/migrate.ts'
import type { App } from '../app.ts'
import type { WorldInfo } from '../world/world-info.ts'

/** Where the data lies and what serves it. */
export async function describeSystem(app: App, world: WorldInfo) {
  return {
    version: app.version,
    database: app.database.engine,
    databaseVersion: app.database.description,
    dataLocation: app.dataLocation,
    migration: await countMigrations(app.database),
    dataVersion: await app.dataVersion.current(world.cityId),
    startedAt: app.startedAt,
  }
}
