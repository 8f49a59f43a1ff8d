import type { MadeCity } from './fill-city.ts'
import { makeCounties, makeTowns } from './places.ts'
import { provinceRows, provinceSize } from './province.ts'
import { townCount, valueMeasures, valueRows } from './values.ts'

export const madeWorlds = ['province', 'values'] as const
export type MadeWorld = (typeof madeWorlds)[number]

/**
 * A province with its enterprises, or values for measuring figures alone.
 *
 * @param scale 1 is the full size, 0.01 a hundredth of it
 */
export function madeCity(world: MadeWorld, scale: number, seed: string): MadeCity {
  if (world === 'province')
    return { places: makeCounties(), measures: null, rows: provinceRows(seed, provinceSize(scale)) }
  const places = makeTowns(townCount(scale))
  return { places, measures: valueMeasures, rows: valueRows(seed, places) }
}
