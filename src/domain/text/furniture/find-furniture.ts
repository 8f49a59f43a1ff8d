import type { Span } from '../clean-text.ts'
import type { TextLine } from '../text-lines.ts'
import { type FurnitureFamily, furnitureFamily, lastWords } from './furniture-words.ts'

export interface SortedLines {
  readonly own: readonly TextLine[]
  readonly furniture: readonly Span[]
}

/** A line from this length on with the end of a sentence is prose: the body of a document, not a headline. */
const PROSE_LENGTH = 40

/** Where in a page a line stands: before the document, in it, behind who edited it, in a list above it, behind it all. */
type Place = 'before' | 'body' | 'credits' | 'list' | 'tail'

/** Parts the document's own lines from what its page put around them. */
export function findFurniture(lines: readonly TextLine[]): SortedLines {
  const found = lines.map(({ text }) => furnitureFamily(text))
  const bodyAt = lines.findIndex((line, at) => found[at] === null && isProse(line))
  const families = bodyAt === -1 ? found : spreadOverRuns(lines, found, bodyAt)
  const own: TextLine[] = []
  const furniture: Span[] = []
  let place: Place = 'before'
  for (const [at, line] of lines.entries()) {
    const family = families[at] ?? null
    const isOwn = family === null && isOwnThere(line, place)
    if (isOwn) keepLine(line, own, furniture)
    else putAway(line, place === 'tail', furniture)
    place = placeAfter(line, place, family, isOwn)
  }
  return { own, furniture }
}

function isOwnThere(line: TextLine, place: Place): boolean {
  if (place === 'tail') return false
  return isProse(line) || place === 'before' || place === 'body' || (place === 'list' && line.afterBlank)
}

function placeAfter(line: TextLine, place: Place, family: FurnitureFamily | null, isOwn: boolean): Place {
  if (isOwn) return isProse(line) ? 'body' : place === 'list' ? 'before' : place
  if (place === 'tail') return family === 'top' ? 'before' : 'tail'
  if (family === 'tail') return place === 'before' || place === 'list' ? 'list' : 'tail'
  return family === 'credit' && place === 'body' ? 'credits' : place
}

/** What stands behind the document is one stretch. */
function putAway({ start, end }: TextLine, goesOn: boolean, furniture: Span[]): void {
  const last = goesOn ? furniture.pop() : undefined
  furniture.push({ start: last?.start ?? start, end })
}

function keepLine(line: TextLine, own: TextLine[], furniture: Span[]): void {
  const last = lastWordsOf(line)
  if (last === null) own.push(line)
  else {
    const end = line.start + last
    own.push({ ...line, end, text: line.text.slice(0, last) })
    furniture.push({ start: end, end: line.end })
  }
}

function isProse({ text }: TextLine): boolean {
  return text.length >= PROSE_LENGTH && /[。！？]/.test(text)
}

/** Where the line of distribution begins that was set behind a sentence; only the end of a line without glosses is looked at. */
function lastWordsOf({ start, end, text }: TextLine): number | null {
  if (text.length !== end - start) return null
  const from = Math.max(0, text.length - 200)
  const found = lastWords.exec(text.slice(from))
  return found === null ? null : from + found.index
}

/** An advert has lines that say nothing by themselves: where half of a run or more is furniture, the rest is too. A title above the body stays. */
function spreadOverRuns(
  lines: readonly TextLine[],
  families: readonly (FurnitureFamily | null)[],
  bodyAt: number,
): readonly (FurnitureFamily | null)[] {
  const spread = [...families]
  for (const { start, end } of runsOf(lines)) {
    const marked = families.slice(start, end).filter((family) => family === 'line').length
    if (marked < 2 || marked * 2 < end - start) continue
    for (let at = Math.max(start, bodyAt); at < end; at += 1) {
      const line = lines[at]
      if (line !== undefined && !/\d[^。]{0,6}[亿万亩家个㎡]/.test(line.text)) spread[at] ??= 'line'
    }
  }
  return spread
}

/** Lines without a blank line between them, as indices. */
function runsOf(lines: readonly TextLine[]): readonly Span[] {
  const begins = lines.flatMap(({ afterBlank }, at) => (afterBlank || at === 0 ? [at] : []))
  return begins.map((start, at) => ({ start, end: begins[at + 1] ?? lines.length }))
}
