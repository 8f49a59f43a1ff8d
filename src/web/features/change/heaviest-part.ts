import { exact } from '#domain/quantity/exact.ts'
import type { Change, ListedPart } from './change.queries.ts'

/** A part with the unit in which it is told. */
export interface HeavyPart {
  readonly part: ListedPart
  readonly unit: string
}

/** The part that does most to the indicator; where that cannot be told, the one that brought most to the numerator. Null: nothing moved. */
export function heaviestPart({ numerator, denominator }: Change): HeavyPart | null {
  const told = [numerator, ...(denominator ? [denominator] : [])].flatMap(({ parts, measure }) =>
    parts.map((part) => ({ part, unit: measure.unit })),
  )
  const isTold = told.every(({ part }) => part.effect !== null)
  const weight = ({ part }: HeavyPart) => exact((isTold ? part.effect?.value : null) ?? part.amount).abs()
  const [heaviest] = (isTold ? told : told.slice(0, Math.max(1, numerator.parts.length))).toSorted((a, b) =>
    weight(b).cmp(weight(a)),
  )
  return heaviest ?? null
}
