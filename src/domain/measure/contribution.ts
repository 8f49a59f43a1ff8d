import { compileCondition, type EvaluationContext } from '../condition/evaluate.ts'
import type { FieldValue } from '../condition/word.ts'
import type { Ledger, RowValues } from '../ledger/ledger.ts'
import { type Exact, exact, one, zero } from '../quantity/exact.ts'
import type { Measure } from './measure.ts'

/** What a row brings to a month of a measure, or takes away again: figures are the sums of these. */
export interface Contribution {
  /** `2026-03`. */
  readonly month: string
  readonly amount: Exact
  /** 1, or -1 where the row counts no more from this month on; 0 where it is not known whether it counts, or with how much. */
  readonly rows: number
  /** The same for a row that is not known to count. It is told apart, and never taken for zero. */
  readonly unknown: number
}

/**
 * What a row brings to a measure, as it stands: the slow and plain way, one row at a time. `contribution-sql.ts` says the same of a whole
 * ledger at once, and a property test holds the two together.
 *
 * @returns nothing for a row that does not count: the condition is false, or the day by which it counts is empty
 */
export function contributionReader(
  measure: Measure,
  ledger: Ledger,
  context: EvaluationContext,
): (row: RowValues) => readonly Contribution[] {
  const isCounted = compileCondition(measure.where, context)
  return (row) => {
    const truth = isCounted((field) => row[field] ?? null)
    if (truth === false) return []
    const amount = truth === null ? null : amountOf(measure, row)
    return monthsOf(measure, ledger, row).map(({ month, sign }) => signed(month, amount, sign))
  }
}

/** Of a measure that counts rows each is one; null where the amount is empty. */
function amountOf({ sum }: Measure, row: RowValues): Exact | null {
  if (sum === null) return one
  const value = row[sum] ?? null
  return value === null ? null : exact(String(value))
}

type Sign = 1 | -1

interface SignedMonth {
  readonly month: string
  readonly sign: Sign
}

function monthsOf({ time }: Measure, ledger: Ledger, row: RowValues): SignedMonth[] {
  switch (time.kind) {
    case 'flow':
      return coming(monthOf(row[time.on]))
    case 'reported':
      return coming(monthOf(row[ledger.month ?? '']))
    case 'stock':
      return comingAndGoing(monthOf(row[time.from]), time.until === null ? null : monthOf(row[time.until]))
    default:
      return time satisfies never
  }
}

function coming(month: string | null): SignedMonth[] {
  return month === null ? [] : [{ month, sign: 1 }]
}

/** It stands at the end of the first day's month, and no more at the end of the last day's; one that comes and goes in a month never does. */
function comingAndGoing(from: string | null, until: string | null): SignedMonth[] {
  if (from === null || (until !== null && until <= from)) return []
  return until === null
    ? coming(from)
    : [
        { month: from, sign: 1 },
        { month: until, sign: -1 },
      ]
}

function monthOf(value: FieldValue | undefined): string | null {
  return typeof value === 'string' ? value.slice(0, 7) : null
}

function signed(month: string, amount: Exact | null, sign: Sign): Contribution {
  if (amount === null) return { month, amount: zero, rows: 0, unknown: sign }
  return { month, amount: sign === 1 ? amount : zero.minus(amount), rows: sign, unknown: 0 }
}
