import { divideExact, type Exact, exact, zero } from '#domain/quantity/exact.ts'
import type { Change, ChangedRow, ListedPart } from './change.queries.ts'

/** A row that moved a figure, with the way in which it did and the unit in which that is told. */
export interface HeavyRow {
  readonly row: ChangedRow
  readonly kind: ListedPart['kind']
  readonly unit: string
  /** `only`: no other row moved; `most`: it did more than any other; `like-others`: others did as much. */
  readonly standing: 'only' | 'most' | 'like-others'
}

/** What a change asks to be explained: nothing moved; the reader sees none of the rows that did; or the row that did most. */
export type ToExplain = 'nothing' | 'hidden' | HeavyRow

interface Weighed extends Omit<HeavyRow, 'standing'> {
  readonly weight: Exact
}

/**
 * Of the rows that a reader may see, the one that did most to the indicator. Where that cannot be told, of the numerator's the one that brought
 * most, or of the denominator's where only that moved.
 */
export function rowToExplain({ numerator, denominator }: Change): ToExplain {
  const sides = [numerator, ...(denominator ? [denominator] : [])].filter(({ parts }) => parts.length > 0)
  if (sides.length === 0) return 'nothing'
  const isTold = sides.every(({ parts }) => parts.every(({ effect }) => effect !== null))
  const weighed = (isTold ? sides : sides.slice(0, 1)).flatMap((side) => weigh(side, isTold))
  const [first, second] = weighed.toSorted((a, b) => b.weight.cmp(a.weight))
  if (first === undefined) return 'hidden'
  const moved = sides.flatMap(({ parts }) => parts).reduce((rows, part) => rows + part.rows, 0)
  const { row, kind, unit } = first
  const isAlone = second === undefined || first.weight.gt(second.weight)
  return { row, kind, unit, standing: moved === 1 ? 'only' : isAlone ? 'most' : 'like-others' }
}

/** The effects of the rows of one side are in proportion to what they brought. */
function weigh({ parts, measure: { unit } }: Change['numerator'], isTold: boolean): Weighed[] {
  const rate = isTold ? effectOfOne(parts) : exact(1)
  return parts.flatMap(({ kind, listed }) =>
    listed.map((row) => ({ row, kind, unit, weight: exact(row.brought).times(rate).abs() })),
  )
}

/** What one unit of a measure does to the indicator; nothing where all that came went again. */
function effectOfOne(parts: readonly ListedPart[]): Exact {
  const part = parts.find(({ amount }) => !exact(amount).eq(zero))
  return part?.effect ? divideExact(exact(part.effect.value), exact(part.amount)).abs() : zero
}

/** True where the rows that are named first did more than those named last; else none of them stands out. */
export function isByWeight(listed: readonly ChangedRow[]): boolean {
  const size = (row: ChangedRow | undefined) => exact(row?.brought ?? '0').abs()
  return size(listed[0]).gt(size(listed.at(-1)))
}
