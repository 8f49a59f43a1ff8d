import type { Span } from '#domain/text/clean-text.ts'
import { marksOfBlocks, type TextMark } from './text-pieces.ts'

/** One line of thought of a text, as `CleanText` has it; spans are those of the text that is shown. */
export interface TextBlock extends Span {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row'
  readonly level: number
  readonly cells: readonly Span[]
  readonly table: number | null
}

/** A block with its marks. */
export interface MarkedBlock {
  readonly block: TextBlock
  readonly marks: readonly TextMark[]
}

/** A paragraph alone, or all rows of a table. */
export type TextGroup = readonly MarkedBlock[]

/** Groups that are drawn together: a mark that is pointed at draws only its own chunk anew. */
export interface TextChunk {
  readonly groups: readonly TextGroup[]
  readonly ids: ReadonlySet<string>
}

const groupsTogether = 40

/** A text in the pieces in which it is drawn; blocks and marks ascend. */
export function chunksOf(blocks: readonly TextBlock[], marks: readonly TextMark[]): readonly TextChunk[] {
  const marksHere = marksOfBlocks(blocks, marks)
  const groups = groupsOf(blocks.map((block, index) => ({ block, marks: marksHere[index] ?? [] })))
  const count = Math.ceil(groups.length / groupsTogether)
  return Array.from({ length: count }, (_, index) =>
    chunkOf(groups.slice(index * groupsTogether, (index + 1) * groupsTogether)),
  )
}

function chunkOf(groups: readonly TextGroup[]): TextChunk {
  return { groups, ids: new Set(groups.flat().flatMap(({ marks }) => marks.map(({ id }) => id))) }
}

function groupsOf(blocks: readonly MarkedBlock[]): TextGroup[] {
  const groups: MarkedBlock[][] = []
  for (const one of blocks) {
    const last = groups.at(-1)
    const isNextRow = one.block.table !== null && last?.[0]?.block.table === one.block.table
    if (last && isNextRow) last.push(one)
    else groups.push([one])
  }
  return groups
}
