import { compareExact, type Exact } from './exact.ts'

/** How a stated number bounds the true one; `~` is 约, 近, 左右: near it, on either side. */
export type Comparator = '=' | '>=' | '>' | '<=' | '<' | '~'

/** All comparators, the plain one first. */
export const comparators: readonly Comparator[] = ['=', '>=', '>', '<=', '<', '~']

/** A number as it was stated: exact, a bound, an approximation, or (with `valueHigh`) a range with both ends in it. */
export interface BoundedValue {
  readonly comparator: Comparator
  readonly value: Exact
  readonly valueHigh: Exact | null
}

/** The answer to a question about figures that may be bounds: unknown is never false. */
export type Truth = boolean | 'unknown'

/**
 * Does what was stated satisfy `comparator target`?
 *
 * True when every number that the statement allows does, false when none does, otherwise unknown: 超2000 meets ≥2000,
 * 超2000 against ≥2100 is unknown, and 近1000 (`~`) is unknown against anything.
 *
 * The question is literal: `=` means exactly this number. A plan's bare number (新开工项目 100 个) means "reach it"; ask
 * with `>=`, or `<=` for an indicator that should fall. Against a target that is itself `~`, only the number itself is
 * certain.
 *
 * @param target same unit as the observation
 * @param targetHigh the upper end of a target range, or null
 */
export function meets(
  observation: BoundedValue,
  comparator: Comparator,
  target: Exact,
  targetHigh: Exact | null,
): Truth {
  if (observation.comparator === '~') return 'unknown'
  const stated = intervalOf(observation)
  const wanted = intervalOf({ comparator, value: target, valueHigh: targetHigh })
  if (isWithin(stated, wanted)) return true
  return comparator !== '~' && areApart(stated, wanted) ? false : 'unknown'
}

/** One end of an interval; null is endless. */
type End = { readonly at: Exact; readonly included: boolean } | null
interface Interval {
  readonly from: End
  readonly to: End
}

function intervalOf({ comparator, value, valueHigh }: BoundedValue): Interval {
  switch (comparator) {
    case '=':
    case '~':
      return { from: { at: value, included: true }, to: { at: valueHigh ?? value, included: true } }
    case '>=':
    case '>':
      return { from: { at: value, included: comparator === '>=' }, to: null }
    case '<=':
    case '<':
      return { from: null, to: { at: valueHigh ?? value, included: comparator === '<=' } }
    default:
      return comparator satisfies never
  }
}

function isWithin(inner: Interval, outer: Interval): boolean {
  return isEndWithin(inner.from, outer.from, 1) && isEndWithin(inner.to, outer.to, -1)
}

/** @param inward 1 when larger numbers lie further inside (a lower end), -1 for an upper end */
function isEndWithin(inner: End, outer: End, inward: 1 | -1): boolean {
  if (outer === null) return true
  if (inner === null) return false
  const order = compareExact(inner.at, outer.at) * inward
  return order > 0 || (order === 0 && (outer.included || !inner.included))
}

function areApart(a: Interval, b: Interval): boolean {
  return endsBefore(a.to, b.from) || endsBefore(b.to, a.from)
}

function endsBefore(end: End, start: End): boolean {
  if (end === null || start === null) return false
  const order = compareExact(end.at, start.at)
  return order < 0 || (order === 0 && !(end.included && start.included))
}
