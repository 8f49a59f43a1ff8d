import { wantedSignal } from '#db/wanted.ts'
import type { Finding } from '#domain/finding/finding.ts'
import type { Lexicon, TextCard } from '#domain/finding/text-card.ts'
import { cleanText } from '#domain/text/clean.ts'
import type { CleanText } from '#domain/text/clean-text.ts'
import { simplify } from '#i18n/script.ts'
import type { Reference } from '../place/reference.ts'
import type { TextReader } from '../text/text-reader.ts'

/** A text of the library as the grammar reads it. It is read anew each time: the same text gives the same findings. */
export interface ReadDocument {
  readonly text: CleanText
  readonly findings: readonly Finding[]
}

/** What a person said of a document comes before what its own words say. */
export type SaidOfDocument = Partial<TextCard>

export function readDocument(
  texts: TextReader,
  original: string,
  said: SaidOfDocument,
  reference: Reference,
): Promise<ReadDocument> {
  return texts.findings(original, lexiconOf(reference), said, wantedSignal())
}

/** The text as it is searched. */
export function cleaned(original: string): CleanText {
  return cleanText(original, simplify)
}

export function lexiconOf(reference: Reference): Lexicon {
  return {
    places: [...reference.places.values()].map((place) => ({ ...place, parentId: place.administrativeParentId })),
    indicators: [...reference.indicators.values()].map(({ id, name, aliases, unit, accumulation }) => ({
      ...{ id, name, aliases, unit, accumulation },
    })),
  }
}
