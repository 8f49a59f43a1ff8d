import { problem } from '../errors.ts'
import { longestNote, longestText, type NoteField, type TextField } from './field.ts'
import { keptWriting, type OfferedCell, type ReadValue, valueRead, valueRefused } from './value-reading.ts'

/** Workbooks keep 15 digits of a number: those behind them are lost, in a project code as in a credit code. */
const digitsKept = 15

/**
 * Reads a line of text, or several for a note. Blanks around it and characters that nobody sees are taken off; a line that was broken to
 * fit its cell is joined.
 */
export function readTextValue(field: TextField | NoteField, { text, kind }: OfferedCell): ReadValue {
  if (isDamaged(text)) return valueRefused(problem('value.damaged', { value: keptWriting(text) }))
  if (hasLostDigits(text, kind)) return valueRefused(problem('value.digits-lost', { value: keptWriting(text) }))
  const [value, limit] = field.kind === 'text' ? [asLine(text), longestText] : [asLines(text), longestNote]
  return value.length > limit ? valueRefused(problem('value.text-too-long', { limit })) : valueRead(value)
}

/** Letters that did not survive a change of encoding. */
function isDamaged(text: string): boolean {
  return text.includes('\ufffd') || /^[?\s]{2,}$/.test(text) || /\?{3,}/.test(text)
}

/** `3505822024000100000` from a number cell, and `3.50582E+18` from a CSV of one. */
function hasLostDigits(text: string, kind: OfferedCell['kind']): boolean {
  if (kind === 'number') return text.replace(/[-.]/g, '').length > digitsKept
  return /^\d\.\d{2,}E\+\d{2}$/i.test(text.trim())
}

function asLine(text: string): string {
  return withoutUnseen(text)
    .replace(/\s+/gu, (blanks) => (/[\r\n]/.test(blanks) ? '\n' : ' '))
    .replace(/(?<=[\p{sc=Han}，、。；：（）])\n(?=[\p{sc=Han}（])/gu, '')
    .replaceAll('\n', ' ')
    .trim()
}

function asLines(text: string): string {
  return withoutUnseen(text)
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
}

/** Control characters, marks of direction and halves of characters: a database cannot keep some of them, nobody wrote them. */
function withoutUnseen(text: string): string {
  return unseen.test(text)
    ? text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff\ufffe\uffff]/gu, '')
    : text
}

const unseen = /(?![\t\n\r])[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff\ufffe\uffff]/u
