import type { Light } from '../light/light-rule.ts'
import type { Exact } from '../quantity/exact.ts'

/** What ordering by danger needs to know of a target. */
export interface Endangered {
  readonly light: Light
  readonly behindPoints: Exact | null
}

const order: Record<Light, number> = { red: 0, amber: 1, green: 2, none: 3 }

/** Most endangered first: by light, then by how far behind. Equal ones keep the order in which they were promised. */
export function byDanger(a: Endangered, b: Endangered): number {
  return order[a.light] - order[b.light] || compareLag(a.behindPoints, b.behindPoints)
}

function compareLag(a: Exact | null, b: Exact | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return b.cmp(a)
}
