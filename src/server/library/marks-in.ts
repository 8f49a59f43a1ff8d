import type { Span } from '#domain/text/clean-text.ts'

/** Where any of the words stands in a folded text, in order; stretches that touch or overlap are one. */
export function marksIn(folded: string, words: readonly string[]): Span[] {
  const found = words.flatMap((word) => placesOf(folded, word)).toSorted((a, b) => a.start - b.start || b.end - a.end)
  const marks: Span[] = []
  for (const span of found) {
    const last = marks.at(-1)
    if (last !== undefined && span.start <= last.end)
      marks[marks.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else marks.push(span)
  }
  return marks
}

function placesOf(folded: string, word: string): Span[] {
  const places: Span[] = []
  for (let at = folded.indexOf(word); word !== '' && at >= 0; at = folded.indexOf(word, at + word.length))
    places.push({ start: at, end: at + word.length })
  return places
}
