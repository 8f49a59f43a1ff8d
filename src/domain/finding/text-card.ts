import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { NamedPlace } from '../place/place-name.ts'

/** What is known of a text as a whole, by its file, by a person, or by its own words. */
export interface TextCard {
  readonly title: string | null
  readonly published: CalendarDate | null
  /** The day of which the text tells; relative words count from it, else from the publication. */
  readonly event: CalendarDate | null
  /** The text's own place. */
  readonly place: CardPlace | null
}

export interface CardPlace {
  /** Null for a place that the list does not have. */
  readonly code: string | null
  readonly name: string
}

/** An indicator as texts call it. */
export interface KnownIndicator {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly unit: string
  /** How it adds over months: `flow`, `stock`, `ratio` … as in the rulebook. */
  readonly accumulation: string
}

/** What the grammar knows of the world: the city's places, and the rulebook's indicators. */
export interface Lexicon {
  readonly places: readonly NamedPlace[]
  readonly indicators: readonly KnownIndicator[]
}
