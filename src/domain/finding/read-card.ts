import { yearOf } from '../calendar/calendar-date.ts'
import type { CleanText } from '../text/clean-text.ts'
import { cardPlace } from './card/card-place.ts'
import { eventDay } from './card/event-day.ts'
import { publicationDay } from './card/publication-day.ts'
import { titleOf } from './card/title-of.ts'
import type { Lexicon, TextCard } from './text-card.ts'

/** What a text says of itself: title, day of publication, day of the event, place. What it does not say is null. */
export function readCard(text: CleanText, lexicon: Lexicon): TextCard {
  const title = titleOf(text)
  const published = publicationDay(text.original)
  const year = published === null ? yearNamed(title, text.text) : yearOf(published)
  const event = eventDay(text, text.original, published, year)
  return { title, published, event, place: cardPlace(text, title, lexicon) }
}

/** The year of the title, or of the document's number: 〔2024〕18号. */
function yearNamed(title: string | null, text: string): number | null {
  const named =
    /(20\d\d)年/.exec(title ?? '')?.[1] ??
    /[〔[（(]?(20\d\d)[〕\])）]?\s?第?\d{1,4}[号期]/.exec(text.slice(0, 400))?.[1]
  return named === undefined ? onlyYear(text) : Number(named)
}

/** The one year that the text names, when it names no other. */
function onlyYear(text: string): number | null {
  const years = new Set(text.slice(0, 4000).match(/(?<![\d/])20\d\d(?![\d/-])/g) ?? [])
  const [year] = years
  return years.size === 1 && year !== undefined ? Number(year) : null
}
