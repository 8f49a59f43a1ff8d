import type { CalendarDate } from '../calendar/calendar-date.ts'
import { type BoundedValue, meets } from '../quantity/comparator.ts'
import { type Exact, exact } from '../quantity/exact.ts'
import { convert, type UnitCode, unitDimension } from '../quantity/unit.ts'

/** What one source says of one indicator at one place for one period, in its version known on the day asked about. */
export interface Statement extends BoundedValue {
  readonly statisticId: string
  readonly unit: UnitCode
  readonly knownFrom: CalendarDate
  readonly recordedAt: string
}

/**
 * The statement that screens show: the one known last; among those of one day the one recorded last. The others stay beside it.
 */
export function leadingStatement<S extends Statement>(statements: readonly S[]): S | null {
  return statements.toSorted(byRecency)[0] ?? null
}

function byRecency(a: Statement, b: Statement): number {
  return (
    compareText(b.knownFrom, a.knownFrom) ||
    compareText(b.recordedAt, a.recordedAt) ||
    compareText(a.statisticId, b.statisticId)
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** True when at least two of the statements cannot both be right. */
export function disagree(statements: readonly Statement[]): boolean {
  return statements.some((one, index) => statements.slice(index + 1).some((other) => contradict(one, other)))
}

/** Largest difference between the statements, in the unit of the first. */
export function largestDifference(statements: readonly Statement[]): Exact {
  const first = statements[0]
  if (!first) return exact(0)
  const values = statements
    .filter(({ unit }) => unitDimension(unit) === unitDimension(first.unit))
    .map(({ value, unit }) => convert(value, unit, first.unit))
    .toSorted((a, b) => a.cmp(b))
  const [lowest, highest] = [values[0], values.at(-1)]
  return lowest && highest ? highest.minus(lowest) : exact(0)
}

/** “超 2100” and “2132” can both be right; “439” and “440” cannot, nor can two figures that measure different things. */
function contradict(one: Statement, other: Statement): boolean {
  if (unitDimension(one.unit) !== unitDimension(other.unit)) return true
  const { comparator, value, valueHigh } = statedRange(other, one.unit)
  return meets(statedRange(one, one.unit), comparator, value, valueHigh) === false
}

/** How far from 约 1000 the true number may lie, as a share of it. A choice of ours: no rule says how near 约 is. */
const nearness = exact('0.05')

/** What a statement allows, in a unit; an approximate one allows all that lies near. */
function statedRange({ comparator, value, valueHigh, unit }: Statement, inUnit: UnitCode): BoundedValue {
  const low = convert(value, unit, inUnit)
  const high = valueHigh && convert(valueHigh, unit, inUnit)
  if (comparator !== '~') return { comparator, value: low, valueHigh: high }
  return { comparator: '=', value: low.minus(leeway(low)), valueHigh: (high ?? low).plus(leeway(high ?? low)) }
}

function leeway(value: Exact): Exact {
  return value.abs().times(nearness)
}
