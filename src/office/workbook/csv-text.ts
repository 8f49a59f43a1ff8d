import { TextDecoder } from 'node:util'
import iconv from 'iconv-lite'
import { DomainError } from '#domain/errors.ts'

/**
 * Decodes the bytes of a CSV file: by its byte-order mark, else as UTF-8, else as GB18030, which is what Excel and WPS
 * save in Chinese.
 *
 * @returns text without the mark
 * @throws DomainError `workbook.encoding-unknown` when no encoding fits without a remainder
 */
export function decodeCsvText(bytes: Uint8Array): string {
  const marked = marks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
  if (marked !== undefined) return requireText(decodeStrictly(bytes.subarray(marked.mark.length), marked.encoding))
  const text = decodeStrictly(bytes, 'utf-8') ?? decodeGb18030(bytes)
  return requireText(text !== null && hasControlCharacters(text) ? null : text)
}

const marks = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** iconv-lite and not TextDecoder: some distributions build Node without the tables for GB18030. */
function decodeGb18030(bytes: Uint8Array): string | null {
  const text = iconv.decode(bytes, 'gb18030')
  return /[\ufffd\ue000-\uf8ff]/.test(text) ? null : text
}

/** Text without a mark that has control characters is no text, but bytes that happen to decode. */
function hasControlCharacters(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return /[\u0000-\u0008\u000e-\u001f\u007f]/.test(text)
}

function requireText(text: string | null): string {
  if (text === null) throw new DomainError('workbook.encoding-unknown', {})
  return text
}
