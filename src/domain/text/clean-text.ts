/** A stretch of a text in UTF-16 code units; `end` is not included. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One line of thought of a text: a heading, a paragraph, an item of a list, or a row of a table. Spans are those of the cleaned text. */
export interface Block extends Span {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row'
  /** Depth of a heading: 0 the title, 1 一、, 2 （一）, 3 1.; of everything else that of the heading above, plus one. */
  readonly level: number
  /** Cells of a row, empty ones too; empty for every other kind. */
  readonly cells: readonly Span[]
  /** Number of the table that a row belongs to, counted from 0; null for every other kind. */
  readonly table: number | null
}

/**
 * A text as the grammar reads it, lying over the original: Simplified, of one width, without page furniture, glosses and line ends inside
 * sentences. Blocks are separated by `\n`. Digits and letters are ASCII; between Chinese the signs ，；：（）are the wide ones; a digit beside a
 * lost character stays beside U+FFFD.
 */
export interface CleanText {
  readonly original: string
  readonly text: string
  /** Where each code unit of `text` begins in the original. */
  readonly starts: Uint32Array
  /** Where it ends there, with what was dropped but belongs to it (the gloss of 個(gè)). */
  readonly ends: Uint32Array
  readonly blocks: readonly Block[]
  /** What of the original is not the document's own: menus, related news, adverts, copyright lines. Spans of the original. */
  readonly furniture: readonly Span[]
}

/** The same stretch in the original. An empty one has no place there. */
export function originalSpan({ starts, ends }: CleanText, { start, end }: Span): Span {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }
}

/** The stretch of the cleaned text that lies over a stretch of the original; null where it was taken away. */
export function cleanSpan({ starts, ends }: CleanText, { start, end }: Span): Span | null {
  const from = firstAtLeast(ends, start + 1)
  const to = firstAtLeast(starts, end)
  return to > from ? { start: from, end: to } : null
}

/** The first index whose number is at least the limit; numbers ascend. */
function firstAtLeast(numbers: Uint32Array, limit: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
