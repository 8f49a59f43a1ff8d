import { isBlank, isUnseen } from './characters.ts'
import type { Span } from './clean-text.ts'

/** A line of the original that is not blank. Its span leaves out the blanks around it. */
export interface TextLine extends Span {
  /** The folded line without glosses. */
  readonly text: string
  /** The line with the blanks around it: in a table they are empty cells. */
  readonly whole: Span
  /** Whether a blank line, or the beginning of the text, stands before it. */
  readonly afterBlank: boolean
  /** Whether it is set in. */
  readonly isIndented: boolean
}

/** The lines of a folded text; offsets are those of the original. @param glosses begin of each gloss → its end */
export function linesOf(folded: string, glosses: ReadonlyMap<number, number>): readonly TextLine[] {
  const lines: TextLine[] = []
  let from = 0
  let afterBlank = true
  while (from <= folded.length) {
    const next = folded.indexOf('\n', from)
    const to = next === -1 ? folded.length : next
    const { start, end } = trimSpan(folded, { start: from, end: to })
    if (start < end) {
      const text = withoutGlosses(folded, { start, end }, glosses)
      lines.push({
        start,
        end,
        text,
        whole: { start: from, end: to },
        afterBlank,
        isIndented: isSetIn(folded, from, start),
      })
    }
    afterBlank = start >= end
    from = to + 1
  }
  return lines
}

/** A stretch without the blanks at its ends. */
export function trimSpan(folded: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isNothing(folded.charCodeAt(start))) start += 1
  while (end > start && isNothing(folded.charCodeAt(end - 1))) end -= 1
  return { start, end }
}

function isNothing(unit: number): boolean {
  return isBlank(unit) || isUnseen(unit)
}

function isSetIn(folded: string, from: number, start: number): boolean {
  return folded.slice(from, start).includes('\u3000') || start - from >= 2
}

function withoutGlosses(folded: string, { start, end }: Span, glosses: ReadonlyMap<number, number>): string {
  if (glosses.size === 0) return folded.slice(start, end)
  const pieces: string[] = []
  let from = start
  for (let at = start; at < end; at += 1) {
    const glossEnd = glosses.get(at)
    if (glossEnd === undefined) continue
    pieces.push(folded.slice(from, at))
    from = glossEnd
    at = glossEnd - 1
  }
  return `${pieces.join('')}${folded.slice(from, end)}`
}
