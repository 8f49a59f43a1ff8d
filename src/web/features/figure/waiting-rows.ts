import type { Measured } from './figure.queries.ts'

const waiting = '{"field":"approval","operator":"=","value":"submitted"}'

/** The condition of those rows behind a total, the unknown among them, that wait for the city office; null where lists do not know the rows. */
export function waitingRows({ condition, unknownCondition, unknown }: Measured): string | null {
  if (condition === null) return null
  const looked = unknown === 0 || unknownCondition === null ? condition : `{"any":[${condition},${unknownCondition}]}`
  return `{"all":[${looked},${waiting}]}`
}
