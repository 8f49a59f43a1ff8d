import type { Block, Piece } from '#office/document/document.ts'
import type { ShownDraft } from './present-draft.ts'
import { verdictSigns, words } from './word-pieces.ts'

/** The draft line by line as it was; behind each judged figure stand its number and sign: `440家〔3√〕`. */
export function markedParagraphs({ text, findings }: Pick<ShownDraft, 'text' | 'findings'>): Block[] {
  const marks = findings.map((finding, index) => ({ ...finding, number: index + 1 }))
  const blocks: Block[] = []
  let next = 0
  for (let from = 0; from < text.length; ) {
    const own: Mark[] = []
    let to = lineEnd(text, from)
    for (let mark = marks[next]; mark !== undefined && mark.start < to; mark = marks[next]) {
      if (mark.end > to) to = lineEnd(text, mark.end) // a figure that runs over the end of the line
      own.push(mark)
      next += 1
    }
    const line = markedLine(text, { from, to }, own)
    if (line.some(({ text: words }) => words.trim() !== '')) blocks.push({ kind: 'text', line })
    from = to + 1
  }
  return blocks
}

type Mark = ShownDraft['findings'][number] & { readonly number: number }

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function markedLine(text: string, { from, to }: { from: number; to: number }, marks: readonly Mark[]): Piece[] {
  const line: Piece[] = []
  let at = from
  for (const mark of marks) {
    const { sign, look } = verdictSigns[mark.verdict]
    line.push(...plainPieces(text.slice(at, Math.max(at, mark.start))))
    line.push(words(text.slice(Math.max(at, mark.start), mark.end), look))
    line.push(words(`〔${mark.number}${sign}〕`, look))
    at = Math.max(at, mark.end)
  }
  return [...line, ...plainPieces(text.slice(at, to))]
}

/** A document cuts a piece of more than 4,000 characters; a long line is written in several. */
const longestPiece = 3_000

function plainPieces(text: string): Piece[] {
  const plain = text.replace(/\r/g, '')
  const pieces: Piece[] = []
  for (let at = 0; at < plain.length; at += longestPiece) pieces.push(words(plain.slice(at, at + longestPiece)))
  return pieces
}
