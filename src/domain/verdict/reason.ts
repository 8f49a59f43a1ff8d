import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { UnitCode } from '../quantity/unit.ts'

/** Why a figure of a draft is judged as it is; each has its sentence among the texts `draft-check.reason`. */
export const reasonCodes = [
  'same',
  'others-differ',
  'latest-known',
  'bound-holds',
  'rounded',
  'near',
  'known-earlier',
  'earlier-period',
  'later-period',
  'other-unit',
  'place-above',
  'place-below',
  'place-beside',
  'parks-only',
  'not-parks-only',
  'sibling-indicator',
  'other-source',
  'ledgers-say',
  'parts-exceed',
  'parts-miss',
  'share-differs',
  'plan-share',
  'plan-share-differs',
  'growth-differs',
  'said-twice',
  'differs',
  'ledgers-differ',
  'bound-broken',
  'target-differs',
  'only-bound-known',
  'no-indicator',
  'no-place',
  'no-period',
  'not-reported',
  'not-yet-published',
  'part-only',
  'withheld',
  'no-target',
  'no-base',
  'forecast',
  'other-dimension',
] as const

export type ReasonCode = (typeof reasonCodes)[number]

/** A reason and what it speaks of. */
export interface Reason {
  readonly code: ReasonCode
  readonly place?: string
  readonly indicator?: string
  readonly day?: CalendarDate
  /** The unit in which the same numeral would be right. */
  readonly unit?: UnitCode
  /** Indexes of the findings that this one does not fit. */
  readonly findings?: readonly number[]
}
