import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { Exact } from '../quantity/exact.ts'

/** Days that a contract sets for a gate, by the fields of the ledger `contract-terms`. */
export const termDays = ['startBy', 'completeBy', 'produceBy', 'effectBy'] as const
/** Amounts that a contract promises, likewise. */
export const termAmounts = [
  'investment',
  'investmentIntensity',
  'plotRatio',
  'output',
  'outputPerMu',
  'taxPerMu',
] as const
export type TermDay = (typeof termDays)[number]
export type TermAmount = (typeof termAmounts)[number]
export type ContractTerm = TermDay | TermAmount

export const termStates = ['kept', 'broken', 'not-yet', 'unjudged'] as const
export type TermState = (typeof termStates)[number]

/** Why a term is as it is; each is a sentence of the interface. */
export const termReasons = [
  'in-time',
  'late',
  'not-due',
  'reached',
  'short',
  'gate-open',
  'no-actual',
  'no-land',
  'not-held',
  'released',
  'ended',
] as const
export type TermReason = (typeof termReasons)[number]

export interface JudgedTerm {
  readonly state: TermState
  readonly reason: TermReason
}

/** What one agreement holds of what was done. Amounts in the unit of the term; null: not told. */
export interface Performance {
  /** 履约情况 by its code; null: not said. */
  readonly keeping: string | null
  /** In 亩. */
  readonly landArea: Exact | null
  /** In 万元. */
  readonly actualInvestment: Exact | null
  /** In 万元. */
  readonly actualOutput: Exact | null
  /** In 万元 a 亩. */
  readonly actualTaxPerMu: Exact | null
}

/**
 * A day set by a contract against the day on which its gate was reached: kept on the day itself, broken once it is over.
 *
 * @param actual when the gate was reached; null: not yet
 */
export function judgeTermDay(
  by: CalendarDate,
  actual: CalendarDate | null,
  { keeping }: Performance,
  today: CalendarDate,
): JudgedTerm {
  const over = releaseOf(keeping)
  if (over !== null) return over
  if (actual !== null && actual <= today) return actual <= by ? kept('in-time') : broken('late')
  return today > by ? broken('late') : { state: 'not-yet', reason: 'not-due' }
}

/**
 * An amount promised by a contract against what was reached. It is checked once its gate is reached; what is promised a 亩 is compared as
 * `actual ≥ promised × land`, so that nothing is divided. Fixed-asset investment and plot ratio are not held by the ledger.
 *
 * @param isReached whether the gate at which it is checked was reached
 */
export function judgeTermAmount(
  term: TermAmount,
  promised: Exact,
  performance: Performance,
  isReached: boolean,
): JudgedTerm {
  const over = releaseOf(performance.keeping)
  if (over !== null) return over
  if (!isReached) return { state: 'not-yet', reason: 'gate-open' }
  const { landArea, actualInvestment, actualOutput, actualTaxPerMu } = performance
  switch (term) {
    case 'investment':
      return compared(actualInvestment, promised)
    case 'output':
      return compared(actualOutput, promised)
    case 'taxPerMu':
      return compared(actualTaxPerMu, promised)
    case 'outputPerMu':
      return landArea === null ? unjudged('no-land') : compared(actualOutput, promised.times(landArea))
    case 'investmentIntensity':
    case 'plotRatio':
      return unjudged('not-held')
  }
}

function compared(actual: Exact | null, promised: Exact): JudgedTerm {
  if (actual === null) return unjudged('no-actual')
  return actual.gte(promised) ? kept('reached') : broken('short')
}

/** An agreement that somebody was released from, or that ended, is not judged. */
function releaseOf(keeping: string | null): JudgedTerm | null {
  return keeping === 'released' || keeping === 'ended' ? unjudged(keeping) : null
}

function kept(reason: TermReason): JudgedTerm {
  return { state: 'kept', reason }
}

function broken(reason: TermReason): JudgedTerm {
  return { state: 'broken', reason }
}

function unjudged(reason: TermReason): JudgedTerm {
  return { state: 'unjudged', reason }
}
