import { TextDecoder } from 'node:util'
import iconv from 'iconv-lite'

const marks = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

/**
 * Bytes as text: by the byte-order mark, else as UTF-8, else line by line as UTF-8 or GB 18030, whichever leaves less that is no Chinese. What
 * neither can read becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = marks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
  if (marked?.encoding === 'utf-8') return decodeLines(bytes.subarray(3))
  if (marked !== undefined) return decodeAs(bytes.subarray(2), marked.encoding)
  const wide = unmarkedUtf16(bytes)
  return wide === null ? decodeLines(bytes) : decodeAs(bytes, wide)
}

/** The text of bytes that say themselves how they were encoded; an encoding that nobody knows is found out instead. */
export function decodeDeclared(bytes: Uint8Array, encoding: string | null): string {
  if (encoding === null || /^utf-?8$/i.test(encoding) || readsAsUtf8(bytes)) return decodeText(bytes)
  return iconv.encodingExists(encoding)
    ? iconv.decode(bytes, /^gb/i.test(encoding) ? 'gb18030' : encoding)
    : decodeText(bytes)
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

function readsAsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** Chinese in UTF-16 has line ends and digits whose other half is 0, always on the same side, and hardly any foreign signs. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (head.length % 2 === 1 || even + odd < 2 || Math.min(even, odd) > 0) return null
  const encoding = odd > 0 ? 'utf-16le' : 'utf-16be'
  return isMostlyChinese(decodeAs(head, encoding)) ? encoding : null
}

function isMostlyChinese(text: string): boolean {
  const usual = count(text, /[\t\n\r\x20-\x7e\u2010-\u2030\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]/g)
  return usual * 10 >= text.length * 9
}

const LINE_END = 0x0a

function decodeLines(bytes: Uint8Array): string {
  if (readsAsUtf8(bytes)) return decodeAs(bytes, 'utf-8')
  const lines: string[] = []
  for (let from = 0; from < bytes.length; ) {
    const next = bytes.indexOf(LINE_END, from)
    const to = next === -1 ? bytes.length : next + 1
    lines.push(decodeLine(bytes.subarray(from, to)))
    from = to
  }
  return lines.join('')
}

function decodeLine(bytes: Uint8Array): string {
  const utf8 = decodeAs(bytes, 'utf-8')
  const lost = count(utf8, /\ufffd/g)
  if (lost === 0) return utf8
  const gb = iconv.decode(bytes, 'gb18030')
  return strangeness(gb) < lost ? gb : utf8
}

/** What a line of Chinese does not have: lost and private characters count whole, seldom ones half. */
function strangeness(text: string): number {
  const seldom = [...text].filter((character) => character >= '\u3400' && !commonCharacters.has(character)).length
  return count(text, /[\ufffd\ue000-\uf8ff]/g) + seldom / 2
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** The 3,755 most frequent characters, by their rows in GB 2312, and the signs between them. */
const commonCharacters: ReadonlySet<string> = new Set([
  ...rows(0xb0, 0xd7),
  ...'，。、；：？！（）《》〈〉【】「」『』〔〕％＋－＝．０１２３４５６７８９',
])

function rows(first: number, last: number): string[] {
  const leads = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return leads.flatMap((lead) => {
    const row = Array.from({ length: 94 }, (_, index) => [lead, 0xa1 + index]).flat()
    return [...iconv.decode(Uint8Array.from(row), 'gb18030')]
  })
}
