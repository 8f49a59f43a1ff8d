import { findInText } from '#domain/finding/find-in-text.ts'
import type { Finding } from '#domain/finding/finding.ts'
import { readCard } from '#domain/finding/read-card.ts'
import type { Lexicon, TextCard } from '#domain/finding/text-card.ts'
import { cleanText } from '#domain/text/clean.ts'
import type { CleanText } from '#domain/text/clean-text.ts'
import { simplify } from '#i18n/script.ts'

/** A text that was read: cleaned, with what is known of it and every quantity in it. */
export interface ReadText {
  readonly text: CleanText
  readonly card: TextCard
  readonly findings: readonly Finding[]
}

/**
 * Reads a document's text.
 *
 * @param original as the file or the paste gave it
 * @param filledIn what a person says of the document; the rest its own words say
 */
export function findAll(original: string, lexicon: Lexicon, filledIn: Partial<TextCard> = {}): ReadText {
  const text = cleanText(original, simplify)
  const card = filledInCard(readCard(text, lexicon), filledIn)
  return { text, card, findings: findInText(text, card, lexicon) }
}

function filledInCard(read: TextCard, filledIn: Partial<TextCard>): TextCard {
  return {
    title: filledIn.title ?? read.title,
    published: filledIn.published ?? read.published,
    event: filledIn.event ?? read.event,
    place: filledIn.place ?? read.place,
  }
}
