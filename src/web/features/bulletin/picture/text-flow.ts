import type { Line, Piece } from '../bulletin.queries.ts'
import type { Colour, Font, Mark, Measure } from './picture.ts'

/** A stretch of text that stands on one line. */
interface Stretch {
  readonly text: string
  readonly width: number
  readonly piece: Piece
}

/** The lines into which a text was broken. */
export interface Flow {
  readonly lines: readonly (readonly Stretch[])[]
  readonly font: Font
  readonly height: number
}

/** Words and numbers stay whole; Chinese breaks after every character, but no line begins with a closing sign or ends with an opening one. */
const unbroken = /[（「‘“《]*(?:[\p{Script=Latin}\p{N}.,%+−–≥≤＞＜()/-]+|.)[，。、；：）」’”》]*/gsu

const lineHeight = 1.55

/** Breaks a line of pieces into lines of at most a width; what is wider by itself stands alone and reaches over. A figure is never broken. */
export function flowText(line: Line, width: number, font: Font, measure: Measure, indent = 0): Flow {
  const lines: Stretch[][] = [[]]
  let used = indent
  for (const piece of line) {
    const own = piece.look === 'strong' ? { ...font, isBold: true } : font
    for (const text of piece.to === null ? (piece.text.match(unbroken) ?? []) : [piece.text]) {
      const across = measure(text, own)
      if (used + across > width && (lines.at(-1)?.length ?? 0) > 0) {
        lines.push([])
        used = 0
        if (text.trim() === '') continue
      }
      lines.at(-1)?.push({ text, width: across, piece })
      used += across
    }
  }
  return { lines, font, height: lines.length * font.size * lineHeight }
}

export interface Standing {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align: 'start' | 'centre' | 'end'
  readonly indent?: number
}

/** The marks of a broken text at its place; numbers that lead somewhere keep their dotted line. */
export function setText({ lines, font }: Flow, { x, y, width, align, indent = 0 }: Standing): Mark[] {
  return lines.flatMap((stretches, at) => {
    const across = stretches.reduce((sum, one) => sum + one.width, 0)
    const free = width - across
    const start = x + (at === 0 ? indent : 0) + (align === 'end' ? free : align === 'centre' ? free / 2 : 0)
    return setLine(stretches, start, y + (at + 0.5) * font.size * lineHeight + font.size * 0.36, font)
  })
}

function setLine(stretches: readonly Stretch[], start: number, base: number, font: Font): Mark[] {
  let x = start
  return stretches.flatMap(({ text, width, piece }): Mark[] => {
    const from = x
    x += width
    const own = piece.look === 'strong' ? { ...font, isBold: true } : font
    const words: Mark = { kind: 'text', text, x: from, y: base, font: own, colour: colours[piece.look] }
    if (piece.to === null) return [words]
    const under = base + font.size * 0.22
    return [words, { kind: 'line', from: [from, under], to: [x, under], colour: 'ink-3', isDotted: true, thickness: 1 }]
  })
}

const colours: Readonly<Record<Piece['look'], Colour>> = {
  plain: 'ink',
  strong: 'ink',
  faint: 'ink-2',
  red: 'red',
  amber: 'amber',
  green: 'green',
}
