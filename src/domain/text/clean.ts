import { kindsOf } from './block-kinds.ts'
import type { Block, CleanText, Span } from './clean-text.ts'
import { foldText, type Simplify } from './fold-text.ts'
import { findFurniture } from './furniture/find-furniture.ts'
import { glossesOf } from './glosses.ts'
import { joinLines } from './joined-lines.ts'
import { type RowCells, rowsOf } from './table-rows.ts'
import { linesOf, type TextLine } from './text-lines.ts'
import { type CleanWriter, createCleanWriter } from './write-clean.ts'

/** Cleans a text for reading; time grows with its length alone. @param simplify Traditional to Simplified, character by character */
export function cleanText(original: string, simplify: Simplify): CleanText {
  const folded = foldText(original, simplify)
  const glosses = glossesOf(folded)
  const { own, furniture } = findFurniture(linesOf(folded, glosses))
  const paragraphs = paragraphsOf(folded, own)
  const kinds = kindsOf(paragraphs.map(({ lines, row }) => ({ text: textOf(lines), isRow: row !== null })))
  const writer = createCleanWriter(original, folded, glosses)
  const blocks: Block[] = []
  paragraphs.forEach((paragraph, index) => {
    const before = paragraphs[index - 1]
    if (before !== undefined) writer.writeSign('\n', lineEndBehind(folded, before))
    const kind = kinds[index] ?? { kind: 'paragraph', level: 1 }
    blocks.push({ ...kind, ...writeParagraph(writer, paragraph) })
  })
  return { original, ...writer.finish(), blocks, furniture }
}

interface Paragraph {
  readonly lines: readonly TextLine[]
  readonly row: RowCells | null
}

function paragraphsOf(folded: string, lines: readonly TextLine[]): readonly Paragraph[] {
  const rows = rowsOf(folded, lines)
  const joined = joinLines(lines, (index) => rows.has(index))
  return joined
    .map((indices) => ({
      lines: indices.flatMap((index) => lines[index] ?? []),
      row: rows.get(indices[0] ?? -1) ?? null,
    }))
    .filter(({ row }) => row === null || row.cells.length > 0)
}

/** The beginning of a paragraph tells what it is. */
function textOf(lines: readonly TextLine[]): string {
  return lines.map(({ text }) => text).join('')
}

function lineEndBehind(folded: string, { lines }: Paragraph): number {
  return folded.indexOf('\n', lines.at(-1)?.end ?? 0)
}

function writeParagraph(writer: CleanWriter, { lines, row }: Paragraph): Omit<Block, 'kind' | 'level'> {
  if (row === null) return { ...writer.write(lines), cells: [], table: null }
  const cells = row.cells.map((cell, index): Span => {
    const written = writer.write([cell])
    const parting = row.partings[index]
    if (parting !== undefined) writer.writeSign('\t', parting)
    return written
  })
  return { start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0, cells, table: row.table }
}
