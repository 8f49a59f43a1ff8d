import type { Span } from '#domain/text/clean-text.ts'

/** How a marked stretch is underlined; colour says nothing here. `around` lies around other marks and has a label before it. */
export type MarkLook = 'double' | 'single' | 'dashed' | 'thin' | 'around'

/** A stretch of a text about which something is said beside it. */
export interface TextMark extends Span {
  readonly id: string
  readonly look: MarkLook
  /** A word or two that stand beside the stretch. */
  readonly label: string
  /** What is heard where the label alone is the link: it begins with the label. */
  readonly name?: string
  /** What replaces the stretch, once somebody said so. */
  readonly instead?: string | undefined
}

/** A stretch over which the same marks lie. */
export interface Piece extends Span {
  /** The innermost mark; null where there is none. */
  readonly mark: TextMark | null
  /** The mark begins here, ends here. */
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly around: TextMark | null
  readonly opens: TextMark | null
}

/** The marks of each block, in the order of the text; blocks and marks ascend. A mark over several blocks belongs to each. */
export function marksOfBlocks(blocks: readonly Span[], marks: readonly TextMark[]): readonly (readonly TextMark[])[] {
  let next = 0
  let open: TextMark[] = []
  return blocks.map((block) => {
    open = open.filter((mark) => mark.end > block.start)
    for (let mark = marks[next]; mark !== undefined && mark.start < block.end; mark = marks[next]) {
      if (mark.end > block.start) open.push(mark)
      next += 1
    }
    return [...open]
  })
}

/** Cuts a stretch where marks begin and end; marks ascend by their start. */
export function piecesOf(span: Span, marks: readonly TextMark[]): readonly Piece[] {
  const here = marks.filter((mark) => mark.start < span.end && mark.end > span.start)
  const bounds = boundsOf(span, here)
  let next = 0
  let open: TextMark[] = []
  return bounds.slice(1).map((end, index) => {
    const start = bounds[index] ?? span.start
    open = open.filter((mark) => mark.end > start)
    for (let mark = here[next]; mark !== undefined && mark.start <= start; mark = here[next]) {
      open.push(mark)
      next += 1
    }
    return pieceOf({ start, end }, open, span)
  })
}

function boundsOf(span: Span, marks: readonly TextMark[]): number[] {
  const inside = (at: number) => at > span.start && at < span.end
  const all = [span.start, span.end, ...marks.flatMap(({ start, end }) => [start, end].filter(inside))]
  return [...new Set(all)].sort((a, b) => a - b)
}

function pieceOf({ start, end }: Span, open: readonly TextMark[], span: Span): Piece {
  const mark = innermost(open.filter(({ look }) => look !== 'around'))
  const around = innermost(open.filter(({ look }) => look === 'around'))
  return {
    start,
    end,
    mark,
    isFirst: mark !== null && Math.max(mark.start, span.start) === start,
    isLast: mark !== null && Math.min(mark.end, span.end) === end,
    around,
    opens: around !== null && around.start === start ? around : null,
  }
}

function innermost(marks: readonly TextMark[]): TextMark | null {
  return marks.reduce<TextMark | null>(
    (least, mark) => (least === null || mark.end - mark.start < least.end - least.start ? mark : least),
    null,
  )
}

const brokenLine = /(?<=[^\s!-~])[\t ]*[\r\n][\s]*(?=[^\s!-~])/gu

/** A stretch as it is shown: the end of a line inside a Chinese sentence is no space. @example shownText('标准\n厂房') // '标准厂房' */
export function shownText(text: string): string {
  return text.replace(brokenLine, '')
}
