import { type DocumentRow, getVersion } from '#db/library/document.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { type CleanText, originalSpan, type Span } from '#domain/text/clean-text.ts'
import { onOneLine } from './clause-of.ts'
import { cleaned } from './read-document.ts'

/** An entry of the rulebook that says in words where it comes from. */
export interface NamingEntry {
  readonly name: string
  readonly sourceText: string
  readonly aliases?: readonly string[]
}

/** A shorter name would be found in anything. */
const shortestName = 6

/**
 * True when a source text names the document: its whole title, or its document number, as a name of its own between signs. Rules hold for the
 * city, so only a document of the city counts, which its office alone may add; a county's document cannot pose as their source.
 *
 * @param city id of the city's place
 */
export function isNamedIn(
  sourceText: string,
  { title, documentNumber, placeId }: Pick<DocumentRow, 'title' | 'documentNumber' | 'placeId'>,
  city: string,
): boolean {
  const names = [plain(title), plain(documentNumber)].filter((name) => name.length >= shortestName)
  if (placeId !== city || names.length === 0) return false
  const said = sourceText.split(signs).filter((part) => part !== '')
  return said.some((_, start) => names.some((name) => isNameAt(said, start, name)))
}

const signs = /[\s《》〈〉“”"'（）()〔〕[\]［］【】、，,.。；;：:·]+/u
const article = /第[一二三四五六七八九十百\d]+[条章节款].*$/u

/** True when the parts from `start` on, put together, are the name; the last one may go on with an article. */
function isNameAt(said: readonly string[], start: number, name: string): boolean {
  let joined = ''
  for (const part of said.slice(start)) {
    if (joined + part === name || joined + part.replace(article, '') === name) return true
    joined += part
    if (!name.startsWith(joined)) return false
  }
  return false
}

function plain(text: string): string {
  return text.split(signs).join('')
}

export interface NamedClause extends Span {
  readonly version: number
  readonly latestVersion: number
  readonly quote: string
  readonly clause: string
}

const longestQuote = 200

/** The place of the last version that the source text points at: its article, else where the thing is named, else the beginning. */
export async function findNamedClause(
  tx: Transaction,
  document: DocumentRow,
  entry: NamingEntry,
): Promise<NamedClause> {
  const { version, original } = await getVersion(tx, document.id)
  const span = clauseIn(cleaned(original), entry)
  const words = original.slice(span.start, span.end)
  return { ...span, version, latestVersion: version, quote: words.slice(0, longestQuote), clause: onOneLine(words) }
}

function clauseIn(text: CleanText, { name, aliases = [], sourceText }: NamingEntry): Span {
  const blocks = text.blocks.map((block) => ({ block, words: text.text.slice(block.start, block.end) }))
  const article = /第[一二三四五六七八九十百\d]+[条章节款]/.exec(sourceText)?.[0]
  const byArticle = article && blocks.find(({ words }) => words.startsWith(article))
  const byName = [name, ...aliases].flatMap((one) => blocks.find(({ words }) => words.includes(one)) ?? [])[0]
  const found = byArticle || byName || blocks[0]
  return found ? originalSpan(text, found.block) : { start: 0, end: Math.min(1, text.original.length) }
}
