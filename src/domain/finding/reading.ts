import type { CleanText } from '../text/clean-text.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Mention } from './finding.ts'
import type { Lexicon, TextCard } from './text-card.ts'

/** What every step of the reading looks at. Steps add what they found, one entry a mention, in the order of the text. */
export interface Reading {
  readonly text: CleanText
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  readonly card: TextCard
  readonly lexicon: Lexicon
}
