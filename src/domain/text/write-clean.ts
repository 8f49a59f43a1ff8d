import { isBlank, isDigit, isHan, isLetter, isUnseen } from './characters.ts'
import type { Span } from './clean-text.ts'
import { textOfUnits } from './fold-text.ts'
import { wideSigns } from './wide-signs.ts'

/** A cleaned text while it is written: code units with their places in the original. */
export interface CleanWriter {
  /** Writes stretches of the original as one; between two of them stands the end of a line. */
  write(pieces: readonly Span[]): Span
  /** Writes one sign over the code unit at that place. */
  writeSign(sign: string, at: number): void
  finish(): { readonly text: string; readonly starts: Uint32Array; readonly ends: Uint32Array }
}

const [SPACE, LINE_END, PERCENT, ZERO] = [0x20, 0x0a, 0x25, 0x30]

/** @param folded the original, folded code unit by code unit @param glosses begin of each gloss → its end */
export function createCleanWriter(original: string, folded: string, glosses: ReadonlyMap<number, number>): CleanWriter {
  const units = new Uint16Array(folded.length)
  const starts = new Uint32Array(folded.length)
  const ends = new Uint32Array(folded.length)
  let length = 0
  /** Where the stretch began that is being written. */
  let floor = 0
  /** The first blank since the last character. */
  let blank: number | null = null
  const put = (unit: number, at: number): void => {
    units[length] = unit
    starts[length] = at
    ends[length] = at + 1
    length += 1
  }
  const putBehindBlank = (unit: number, at: number): void => {
    if (blank !== null && length > floor && keepsBlank(units.subarray(floor, length), unit, isLineEnd(folded, blank)))
      put(SPACE, blank)
    blank = null
    put(unit, at)
  }
  const writePiece = ({ start, end }: Span): void => {
    for (let at = start; at < end; at += 1) {
      const unit = folded.charCodeAt(at)
      const glossEnd = glosses.get(at)
      if (glossEnd !== undefined && length > floor) {
        ends[length - 1] = glossEnd
        at = glossEnd - 1
      } else if (isBlank(unit)) blank ??= at
      else if (!isUnseen(unit)) putBehindBlank(unit, at)
    }
  }
  return {
    write(pieces) {
      floor = length
      blank = null
      for (const piece of pieces) {
        writePiece(piece)
        blank = piece.end
      }
      wideSigns(units.subarray(floor, length), (index) => original.charCodeAt(starts[floor + index] ?? 0))
      return { start: floor, end: length }
    },
    writeSign: (sign, at) => put(sign.charCodeAt(0), at),
    finish: () => ({
      text: textOfUnits(units.subarray(0, length)),
      starts: starts.slice(0, length),
      ends: ends.slice(0, length),
    }),
  }
}

/** A piece ends where its line does, or before the blanks there. */
function isLineEnd(folded: string, at: number): boolean {
  let next = at
  while (isBlank(folded.charCodeAt(next))) next += 1
  return folded.charCodeAt(next) === LINE_END
}

/** Whether a blank stays: between Latin words, between two numbers of one line, and behind the 01 of a list. */
function keepsBlank(written: Uint16Array, after: number, isAtLineEnd: boolean): boolean {
  const before = written.at(-1) ?? 0
  if (written.length === 2 && written[0] === ZERO && isDigit(before)) return true
  if (isHan(before) || isHan(after)) return false
  if (isLetter(before) && isLetter(after)) return true
  if (isLatinSign(before) && isLetter(written.at(-2) ?? 0) && isLetter(after)) return true
  return !isAtLineEnd && (isDigit(before) || before === PERCENT) && isDigit(after)
}

function isLatinSign(unit: number): boolean {
  return ',;:.!?'.includes(String.fromCharCode(unit))
}
