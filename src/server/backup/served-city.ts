import { listApplied } from '#db/backup/applied-migrations.ts'
import { type CityRow, listCities } from '#db/city.repository.ts'
import type { Database } from '#db/connection/database.ts'
import { DomainError } from '#domain/errors.ts'

/**
 * The city that a database holds, which is left as it is: no migration, no first load of a world.
 *
 * @throws DomainError `world.not-set-up`, `world.another-loaded` because the files of another world lie elsewhere
 */
export async function findServedCity(database: Database, world: string): Promise<CityRow> {
  const applied = await listApplied(database)
  const [city] = applied.length === 0 ? [] : await listCities(database)
  if (!city) throw new DomainError('world.not-set-up', {})
  if (city.world !== world) throw new DomainError('world.another-loaded', { world, loaded: city.world })
  return city
}
