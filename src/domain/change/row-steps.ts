import type { CalendarDate } from '../calendar/calendar-date.ts'
import { type Exact, toText } from '../quantity/exact.ts'

/**
 * What moves a figure between two days of knowing, in the order in which it is told:
 *
 * - `new`: a row known for the first time
 * - `removed`: a row that was withdrawn
 * - `late`: a first version that speaks of a month before that of the first day, or was recorded on a later day than it was known (补录)
 * - `corrected` 更正, `changed` 变化: a later version of a row, by what was said when it was saved
 */
export const rowKinds = ['new', 'removed', 'late', 'corrected', 'changed'] as const
/** One of `rowKinds`. */
export type RowKind = (typeof rowKinds)[number]

/** A version that became known between the two days, as a measure sees it in a place and period. */
export interface SeenVersion {
  readonly version: number
  readonly kind: 'create' | 'correct' | 'change' | 'approve' | 'ask-withdraw' | 'withdraw'
  readonly knownFrom: string
  readonly recordedOn: string
  /** In which the row counts first, `2026-03`; null where that is not known. */
  readonly month: string | null
  /** What it brings to the total; nothing where it does not count. */
  readonly brings: Exact
}

/** A row between two days: what stood on the first one, and the versions known since, the earliest first. */
export interface RowChain {
  /** What the version that stood brought, judged by the rows of other ledgers as known then. */
  readonly stood: Exact
  /** What the same version would bring, judged by those rows as known on the second day. */
  readonly stoodSince: Exact
  /** What happened to those rows; null where nothing did. */
  readonly judgedAnew: 'corrected' | 'changed' | null
  readonly versions: readonly SeenVersion[]
}

/** A part of the way from what a row brought to what it brings. */
export interface RowStep {
  readonly kind: RowKind
  readonly brought: Exact
  /** The version that brought it; null: rows of other ledgers by which the row is judged. */
  readonly version: number | null
}

/**
 * Walks the way of one row: first what other ledgers' rows did to the version that stood, then each version since, judged by those rows as
 * known on the second day. The steps add up to the difference between the two days, exactly.
 *
 * An approval is told as what it approves: for those who do not see rows that wait, it is the day on which they come to be known.
 *
 * @param firstMonth of the first day, `2026-09`
 */
export function stepsOf({ stood, stoodSince, judgedAnew, versions }: RowChain, firstMonth: string): RowStep[] {
  const first: RowStep = { kind: judgedAnew ?? 'changed', brought: stoodSince.minus(stood), version: null }
  let before = stoodSince
  let kind: RowKind = 'changed'
  const own = versions.map((version): RowStep => {
    kind = version.kind === 'approve' ? kind : kindOf(version, firstMonth)
    const brought = version.brings.minus(before)
    before = version.brings
    return { kind, brought, version: version.version }
  })
  return [first, ...own].filter(({ brought }) => toText(brought) !== '0')
}

function kindOf({ kind, ...version }: SeenVersion, firstMonth: string): RowKind {
  switch (kind) {
    case 'create':
      return isLate(version, firstMonth) ? 'late' : 'new'
    case 'withdraw':
      return 'removed'
    case 'correct':
      return 'corrected'
    case 'change':
    case 'approve':
    case 'ask-withdraw':
      return 'changed'
    default:
      return kind satisfies never
  }
}

function isLate({ knownFrom, recordedOn, month }: Omit<SeenVersion, 'kind'>, firstMonth: string): boolean {
  return knownFrom < recordedOn || (month !== null && month < firstMonth)
}

/** The month of a day: `2026-09`. */
export function monthOfDay(day: CalendarDate): string {
  return day.slice(0, 7)
}
