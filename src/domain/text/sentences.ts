import type { Block, CleanText, Span } from './clean-text.ts'

/** A sentence of a block, and its clauses: the pieces between ，；： and the like. Spans are those of the cleaned text. */
export interface Sentence extends Span {
  /** Index of its block. */
  readonly block: number
  readonly clauses: readonly Span[]
}

const sentenceEnd = /[。！？!?]+[”’」』）]*/g
const clauseEnd = /[，；：,;]+/g

/** The sentences of a text in their order; a row of a table is one sentence, its cells are its clauses. */
export function sentencesOf(text: CleanText): readonly Sentence[] {
  return text.blocks.flatMap((block, index) =>
    block.kind === 'row' ? rowSentence(block, index) : proseSentences(text, block, index),
  )
}

function rowSentence(block: Block, index: number): Sentence[] {
  return [{ block: index, start: block.start, end: block.end, clauses: block.cells }]
}

function proseSentences({ text }: CleanText, block: Block, index: number): Sentence[] {
  return cut(text, block, sentenceEnd).map((span) => ({ ...span, block: index, clauses: cut(text, span, clauseEnd) }))
}

/** Cuts a stretch behind each match; what is empty is left out. A thousands comma stands between digits and cuts nothing. */
function cut(text: string, { start, end }: Span, sign: RegExp): Span[] {
  const spans: Span[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(sign)) {
    const to = start + match.index + match[0].length
    if (match[0] === ',' && /\d,\d/.test(text.slice(to - 2, to + 1))) continue
    spans.push({ start: from, end: to })
    from = to
  }
  if (from < end) spans.push({ start: from, end })
  return spans
}
