import { type Exact, exact } from './exact.ts'
import { compareQuantities } from './quantity.ts'
import type { UnitCode } from './unit.ts'

/** Units that a column may be scaled to, small to large. A unit outside every ladder (亩, 家, %) is shown as it is. */
const ladders: readonly (readonly UnitCode[])[] = [
  ['元', '万元', '亿元'],
  ['美元', '万美元', '亿美元'],
  ['㎡', '万㎡'],
  ['m³', '万m³'],
  ['吨', '万吨'],
  ['tce', '万tce'],
  ['kWh', '万kWh', '亿kWh'],
  ['kW', '万kW'],
]

/**
 * The one unit in which a whole column is shown: 万 and 亿 are scaled once per column and never mixed.
 *
 * It is the largest unit of the ladder in which at least half of the values that are not zero reach 1.
 *
 * @param unit the unit of the values
 * @returns a unit of the same dimension; `convert` every value to it. Without values, the unit itself
 * @example displayScale('元', [exact(61_880_000_000), exact(48_010_000)]) // '亿元': one of two reaches it
 */
export function displayScale(unit: UnitCode, values: readonly Exact[]): UnitCode {
  const sizes = values.filter((value) => !value.eq('0')).map((value) => value.abs())
  const ladder = ladders.find((units) => units.includes(unit))
  if (ladder === undefined || sizes.length === 0) return unit
  return ladder.findLast((candidate) => mostReachOne(sizes, unit, candidate)) ?? ladder[0] ?? unit
}

function mostReachOne(sizes: readonly Exact[], unit: UnitCode, candidate: UnitCode): boolean {
  const oneOfIt = { value: exact(1), unit: candidate }
  const reaching = sizes.filter((value) => compareQuantities({ value, unit }, oneOfIt) >= 0)
  return reaching.length * 2 >= sizes.length
}
