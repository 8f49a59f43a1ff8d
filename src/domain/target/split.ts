import { type Exact, sumExact } from '../quantity/exact.ts'
import { convert, type UnitCode } from '../quantity/unit.ts'

/** What one place below was given. */
export interface Share {
  readonly value: Exact | null
  readonly unit: UnitCode
}

/** How the children stand against the parent, in the parent's unit. `sum` null: nobody has split it. */
export interface SplitBalance {
  readonly sum: Exact | null
  /** sum − parent: above 0 the children promised more, below 0 part of the target is carried by nobody. */
  readonly slack: Exact | null
}

/**
 * Compares what was split with what was promised. Places without a share are not invented one: they are counted as 未分解 elsewhere.
 *
 * @example balanceSplit({ value: exact('300'), unit: '家' }, [{ value: exact('180'), unit: '家' }, { value: exact('100'), unit: '家' }]) // { sum: 280, slack: -20 }
 */
export function balanceSplit(parent: Share, children: readonly Share[]): SplitBalance {
  const shares = children.flatMap(({ value, unit }) => (value === null ? [] : [convert(value, unit, parent.unit)]))
  if (shares.length === 0) return { sum: null, slack: null }
  const sum = sumExact(shares)
  return { sum, slack: parent.value === null ? null : sum.minus(parent.value) }
}
