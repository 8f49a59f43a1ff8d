import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { Finding } from '#domain/finding/finding.ts'
import type { TextCard } from '#domain/finding/text-card.ts'
import type { CleanText } from '#domain/text/clean-text.ts'
import { lexiconOf } from '../library/read-document.ts'
import type { PlacedPlace, Reference } from '../place/reference.ts'
import type { TextReader } from '../text/text-reader.ts'

/** A draft as the grammar reads it. */
export interface ReadDraft {
  readonly text: CleanText
  readonly findings: readonly Finding[]
  /** What the draft says of itself. */
  readonly own: TextCard
  /** The day from which relative words count here. */
  readonly event: CalendarDate
  /** The place of numbers for which the draft names none. */
  readonly place: PlacedPlace
  /** The draft says it itself. */
  readonly isPlaceStated: boolean
}

/** What a person says of the draft, and what counts where neither the person nor the draft says it. */
export interface SaidOfDraft {
  readonly event: CalendarDate | null
  readonly place: PlacedPlace | null
  readonly assumed: { readonly event: CalendarDate; readonly place: PlacedPlace }
}

/** Reads a draft: what a person says of it goes before what it says itself, and that before what is assumed. */
export async function readDraft(
  texts: TextReader,
  original: string,
  said: SaidOfDraft,
  reference: Reference,
  gone: AbortSignal,
): Promise<ReadDraft> {
  const lexicon = lexiconOf(reference)
  const { card: own, ...cleaned } = await texts.card(original, lexicon, gone)
  const stated = statedPlace(own, cleaned.text, reference)
  const place = said.place ?? stated ?? said.assumed.place
  const event = said.event ?? own.event ?? own.published ?? said.assumed.event
  const card = { ...own, event, place: { code: place.id, name: place.name } }
  const { text, findings } = await texts.findings(original, lexicon, card, gone)
  return { text, findings, own, event, place, isPlaceStated: place === stated }
}

/**
 * The place that the draft is of by its own words. One that stands in its title is; one that is merely named the most often is not where the
 * draft names others beside it: a text of several counties is of what they belong to.
 */
function statedPlace({ title, place }: TextCard, { text }: CleanText, { places }: Reference): PlacedPlace | null {
  const named = place?.code == null ? undefined : places.get(place.code)
  if (named === undefined) return null
  if (title?.includes(named.name.slice(0, 2))) return named
  const others = [...places.values()].filter(
    ({ id, reportingParentId }) => id !== named.id && reportingParentId === named.reportingParentId,
  )
  const isOneOfMany = named.reportingParentId !== null && others.some(({ name }) => text.includes(name))
  return isOneOfMany ? (places.get(named.reportingParentId ?? '') ?? null) : named
}
