import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { Comparator } from '../quantity/comparator.ts'
import type { Exact } from '../quantity/exact.ts'
import type { UnitCode } from '../quantity/unit.ts'
import type { Span } from '../text/clean-text.ts'

/** What a number is: an aim, what happened or holds, or what somebody expects. */
export type FindingKind = 'target' | 'actual' | 'forecast'

/** A number that is not the thing itself but a difference or a multiple of it. */
export interface Change {
  readonly kind: 'growth' | 'fall' | 'multiple' | 'points'
  /** Against what: 同比, 环比, a named time, a year on average, 序时进度, another thing, or nothing that was said. */
  readonly basis: 'yoy' | 'mom' | 'since' | 'yearly' | 'pace' | 'other' | 'unstated'
  /** The period that is the base, when `basis` is `since`. */
  readonly since?: string
}

/** A number with its unit as it stands in the cleaned text, before anything else about it is known. */
export interface Mention extends Span {
  readonly comparator: Comparator
  /** In `unit`, a base unit: 元, ㎡; 亩 stays. Never signed: 下降 3.2% is 3.2 here. */
  readonly value: Exact
  /** Upper end of a range, second number of a ratio; else null. */
  readonly value2: Exact | null
  readonly unit: UnitCode
  readonly rule: string
}

/** What is meant by a mention, beside thing, time and place. */
export interface Sense {
  readonly kind: FindingKind
  readonly cumulative: boolean
  readonly change: Change | null
  /** True when the number says a loss: its value becomes negative. */
  readonly isLoss: boolean
  /** Index of the mention of which this is a part (其中). */
  readonly partOf: number | null
  readonly saidBy: string | null
  readonly rule: string
}

/** What was counted. */
export interface Subject {
  /** In the text's own words, Simplified. */
  readonly subject: string
  /** Id of the rulebook's indicator, or null when none means this. */
  readonly indicator: string | null
  readonly rule: string
}

/** For when. */
export interface Time {
  /** A period code; null when nothing says it. */
  readonly period: string | null
  /** The last day on which a target can be kept. */
  readonly deadline: CalendarDate | null
  readonly rule: string
}

/** Where. A place that the city's list does not have keeps its name alone. */
export interface Where {
  readonly code: string | null
  readonly name: string | null
  readonly rule: string
}

/** The rule that decided each field of a finding. */
export interface FindingRules {
  readonly value: string
  readonly sense: string
  readonly subject: string
  readonly time: string
  readonly place: string
}

/** One quantity of a text and what is meant by it. `start` and `end` are offsets in the original, `quote` is what stands there. */
export interface Finding extends Span {
  readonly quote: string
  readonly subject: string
  readonly indicator: string | null
  readonly comparator: Comparator
  readonly value: Exact
  readonly value2: Exact | null
  readonly unit: UnitCode
  readonly place: string | null
  readonly placeName: string | null
  readonly period: string | null
  readonly deadline: CalendarDate | null
  readonly kind: FindingKind
  readonly cumulative: boolean
  readonly change: Change | null
  /** Index of the finding of which this is a part. */
  readonly partOf: number | null
  readonly saidBy: string | null
  /** How sure, 0 to 1: the share of findings made by the same rules that were right in the labelled set. */
  readonly confidence: number
  readonly rules: FindingRules
}
