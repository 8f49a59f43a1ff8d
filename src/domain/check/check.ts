import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { Condition } from '../condition/condition.ts'
import type { Certainty } from '../light/light-rule.ts'

/** What a check does: `refuse` keeps the row from being saved, `ask` wants an answer and keeps it. */
export type Severity = 'refuse' | 'ask'

/** A check on entry: a dated rule of the rulebook that speaks of a row for which its condition is true. */
export interface Check {
  readonly id: string
  readonly version: number
  /** Name of the ledger whose rows it looks at. */
  readonly ledger: string
  readonly severity: Severity
  /** In the words of `checkWords`. Unknown is silence: what is not known is no offence. */
  readonly when: Condition
  /** What it says to the person; a word in braces gives way to its value: `{earlierMonth.output}`. */
  readonly zh: string
  readonly en: string
  /** The fields beside which it says it. */
  readonly fields: readonly string[]
  readonly source: string
  readonly certainty: Certainty
  readonly validFrom: CalendarDate
  readonly validTo: CalendarDate | null
}

/** What a check says of a row. */
export interface Finding {
  /** Id of the check. */
  readonly check: string
  readonly severity: Severity
  readonly zh: string
  readonly en: string
  readonly source: string
  readonly fields: readonly string[]
}
