import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { UnitCode } from '../quantity/unit.ts'
import type { Statement } from '../statistic/statement.ts'

/** A figure against which drafts are held: what a source stated, what the ledgers give, or what a programme promises. */
export interface KnownFigure extends Statement {
  readonly origin: 'statement' | 'ledger' | 'target'
  readonly indicator: string
  readonly place: string
  /** A period code; of a target the stretch in which it is to be kept. */
  readonly period: string
  readonly periodFrom: CalendarDate | null
  readonly periodTo: CalendarDate
  /** The day on which a later version took its place; null: it stands on the day asked about. */
  readonly knownUntil: CalendarDate | null
}

/** What judging needs of an indicator. */
export interface JudgedIndicator {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly unit: UnitCode
  readonly accumulation: 'flow' | 'stock' | 'ratio'
}

export interface PlaceAround {
  readonly place: string
  readonly how: 'above' | 'below' | 'beside'
}

/** An indicator that is easily taken for another: of parks alone or of all, or with another 口径. */
export interface SiblingIndicator {
  readonly indicator: string
  readonly how: 'parks-only' | 'not-parks-only' | 'sibling-indicator'
}

/** All that a draft is held against, as known on a day and as the reader may see it. */
export interface Knowledge {
  readonly indicator: (id: string) => JudgedIndicator | null
  /** What sources stated by the day, earlier versions too. */
  readonly stated: (indicator: string, place: string) => readonly KnownFigure[]
  /** What programmes promised by the day, earlier revisions too. */
  readonly targets: (indicator: string, place: string) => readonly KnownFigure[]
  /** What the ledgers give; null: nothing, or the indicator is only published. */
  readonly computed: (indicator: string, place: string, period: string) => KnownFigure | 'withheld' | null
  readonly around: (place: string) => readonly PlaceAround[]
  readonly siblings: (indicator: string) => readonly SiblingIndicator[]
}
