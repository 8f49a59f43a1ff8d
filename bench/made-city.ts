import type { Database } from '#db/connection/database.ts'
import { openPostgres } from '#db/connection/postgres.ts'
import { migrate } from '#db/migrate.ts'
import { type DataPlace, openDataPlace } from '../test/process/data-place.ts'
import { fillCity, keepMadeFigures } from '../worlds/scale/fill-city.ts'
import { type MadeWorld, madeCity } from '../worlds/scale/made-city.ts'

/** Asked for the sizes of a province; without it they are such as a run of some minutes can fill. */
export const isFull = process.env.CITONG_BENCH_FULL === '1'

/** A synthetic city on a PostgreSQL database of its own. */
export interface ServedCity {
  readonly database: Database
  readonly place: DataPlace
  readonly url: string
}

/** Lends a filled city, with its figures, to `work`, and takes it away again. @throws Error without a PostgreSQL: nothing is left out silently */
export async function withMadeCity<T>(
  world: MadeWorld,
  scale: number,
  work: (city: ServedCity) => Promise<T>,
): Promise<T> {
  const place = await openDataPlace('PostgreSQL')
  const url = place.databaseUrl ?? ''
  const database = await openPostgres(url)
  try {
    await migrate(database)
    await fillCity(database, madeCity(world, scale, 'bench'))
    await keepMadeFigures(database)
    await database.withConnection((connection) => connection.execute('vacuum analyze'))
    return await work({ database, place, url })
  } finally {
    await database.close()
    await place.remove()
  }
}
