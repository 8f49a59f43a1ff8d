import { sameSign } from './same-sign.ts'

/** Longest text that any reader looks at; a longer one is not a number or a date and is refused unread. */
export const WRITTEN_TEXT_LIMIT = 200

/** What only short texts are folded to: bounds as two signs, the wide space as a space. */
const inShortTexts: Readonly<Record<string, string>> = { '\u3000': ' ', '≥': '>=', '≤': '<=' }

/**
 * One spelling for texts that look the same: full-width letters, digits and signs become ASCII, look-alike dashes and
 * tildes become one, spaces vanish except between two digits (where they would join two numbers into one).
 *
 * Unlike NFKC it leaves `²` and `㎡` alone: 10² is not 102.
 *
 * @returns the folded text, or null when the text is longer than a number or a date can be
 * @example foldWritten(' ２１００ 多万 ') // '2100多万'
 */
export function foldWritten(text: string): string | null {
  if (text.length > WRITTEN_TEXT_LIMIT) return null
  return Array.from(text, foldCharacter)
    .join('')
    .trim()
    .replace(/(?<!\d)\s+|\s+(?!\d|\s)/g, '')
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return foldSign(String.fromCharCode(code - 0xfee0))
  return foldSign(character)
}

function foldSign(character: string): string {
  const sign = sameSign[character] ?? character
  return inShortTexts[sign] ?? sign
}

/** A text short enough to be repeated in a problem. */
export function clipWritten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
