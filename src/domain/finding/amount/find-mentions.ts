import type { CleanText, Span } from '../../text/clean-text.ts'
import type { Sentence } from '../../text/sentences.ts'
import type { Mention } from '../finding.ts'
import type { NoQuantity } from './exclusion/exclusion.ts'
import { type ReadNumber, readSentence } from './read-sentence.ts'
import { readTables } from './read-tables.ts'

/** A number that looks like a quantity and is none. */
export interface NoMention extends Span {
  readonly reason: NoQuantity
}

/**
 * Every number of a thing that was counted or measured, in the order of the text. A number with a minus (增长-8.92%) has its size as value; the
 * sign stands in its span.
 */
export function findMentions(text: CleanText, sentences: readonly Sentence[]): readonly Mention[] {
  return readNumbers(text, sentences).flatMap((read) => (read.reason === null ? [mentionOf(read)] : []))
}

/** Every number with a unit that was left out, with the reason. */
export function findNoMentions(text: CleanText, sentences: readonly Sentence[]): readonly NoMention[] {
  return readNumbers(text, sentences).flatMap(({ start, end, reason }) =>
    reason === null ? [] : [{ start, end, reason }],
  )
}

function readNumbers(text: CleanText, sentences: readonly Sentence[]): readonly ReadNumber[] {
  const tables = readTables(text)
  return sentences.flatMap(({ start, end, block }) => {
    const cells = tables.get(block)
    return cells ?? readSentence(text.text.slice(start, end)).map((read) => shifted(read, start))
  })
}

function shifted(read: ReadNumber, by: number): ReadNumber {
  return { ...read, start: read.start + by, end: read.end + by }
}

function mentionOf({ start, end, comparator, value, value2, unit, rule }: ReadNumber): Mention {
  return { start, end, comparator, value: value.abs(), value2, unit, rule }
}
