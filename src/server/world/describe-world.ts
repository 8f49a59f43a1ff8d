import type { z } from 'zod'
import type { worldShape } from '#contract/session.ts'
import { findPlace } from '#db/place.repository.ts'
import { readAs } from '#db/transact.ts'
import type { App } from '../app.ts'
import { todayOf } from './today.ts'

/** What anybody may know of the world being served, before signing in. */
export async function describeWorld({
  world,
  database,
  version,
}: Pick<App, 'world' | 'database' | 'version'>): Promise<z.input<typeof worldShape>> {
  if (!world)
    return {
      world: 'empty-city',
      cityId: 'city',
      cityName: '',
      cityNameHant: null,
      cityNameEn: null,
      today: todayOf({ clock: null }),
      clockFixed: false,
      synthetic: false,
      needsSetup: true,
      version,
      demoAccounts: [],
    }
  const place = await readAs(database, { kind: 'system', cityId: world.cityId }, (tx) => findPlace(tx, world.cityId))
  return {
    world: world.world,
    cityId: world.cityId,
    cityName: place?.name ?? world.cityName,
    cityNameHant: place?.nameHant ?? null,
    cityNameEn: place?.nameEn ?? null,
    today: todayOf(world),
    clockFixed: world.clock !== null,
    synthetic: world.synthetic,
    needsSetup: false,
    version,
    demoAccounts: world.demoAccounts.map(({ login, displayName, role }) => ({ login, displayName, role })),
  }
}
