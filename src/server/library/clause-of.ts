import { type CleanText, cleanSpan, originalSpan, type Span } from '#domain/text/clean-text.ts'
import { type Sentence, sentencesOf } from '#domain/text/sentences.ts'

/** Finds the sentences of a text by stretches of its original. */
export interface Clauses {
  /** The words of the sentence, as the original has them, on one line; of a long one those around the stretch. */
  readonly clauseAt: (span: Span) => string
  /** Index of the block; -1 where there is none. */
  readonly blockAt: (span: Span) => number
}

const longestClause = 400

export function clausesOf(text: CleanText): Clauses {
  const sentences = sentencesOf(text)
  const sentenceAt = (span: Span): Sentence | null => {
    const clean = cleanSpan(text, span)
    return clean && lastBeginning(sentences, clean.start)
  }
  return {
    blockAt: (span) => sentenceAt(span)?.block ?? -1,
    clauseAt(span) {
      const around = originalSpan(text, sentenceAt(span) ?? { start: 0, end: 0 })
      const words = around.end > around.start ? around : span
      const start = Math.max(words.start, span.start - longestClause / 2)
      return onOneLine(text.original.slice(start, Math.min(words.end, start + longestClause + 1)))
    },
  }
}

/** The text without line ends and double blanks, as long as a list can show. */
export function onOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > longestClause ? `${line.slice(0, longestClause)}…` : line
}

/** Sentences stand in the order of the text. */
function lastBeginning(sentences: readonly Sentence[], at: number): Sentence | null {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return sentences[low - 1] ?? null
}
