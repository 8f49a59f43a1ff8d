import type { CalendarDate } from '../../calendar/calendar-date.ts'
import type { Span } from '../../text/clean-text.ts'
import type { Sentence } from '../../text/sentences.ts'
import type { Mention } from '../finding.ts'
import type { Reading } from '../reading.ts'
import type { Position } from './position.ts'
import type { TimedBlock } from './section-times.ts'
import type { TimeWord } from './time-word.ts'

/** A mention in its place: its sentence, its clause, the words beside it, and what was said of time before. */
export interface WalkedMention {
  /** Null for a mention that stands in no sentence. */
  readonly position: Position | null
  readonly before: string
  readonly after: string
}

/** How many words of time are remembered from the paragraphs before. */
const REMEMBERED = 8

/** Walks over sentences and mentions at once, both in the order of the text. */
export function walkMentions(
  { text: { text }, sentences, mentions }: Reading,
  blocks: readonly TimedBlock[],
  today: CalendarDate | null,
): readonly WalkedMention[] {
  const heard = heardBefore(blocks)
  let at = 0
  return mentions.map((mention, index) => {
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= mention.start) at += 1
    const sentence = sentences[at]
    const timed = sentence === undefined ? undefined : blocks[sentence.block]
    if (sentence === undefined || timed === undefined) return { position: null, before: '', after: '' }
    const clause = clauseOf(sentence, mention)
    const lastEnd = Math.max(clause.start, mentions[index - 1]?.end ?? 0)
    const nextStart = Math.min(clause.end, mentions[index + 1]?.start ?? clause.end)
    const position = {
      text,
      timed: near(timed, mention),
      clause,
      sentence,
      lastEnd,
      nextStart,
      lastNumber: mentions[index - 1]?.end ?? 0,
      today,
      heard: heard[sentence.block] ?? [],
    }
    return { position, before: text.slice(lastEnd, mention.start), after: text.slice(mention.end, nextStart) }
  })
}

/** How many words of time before and behind a number can matter to it: a paragraph may have thousands. */
const [BEHIND, AHEAD] = [40, 8]

function near(timed: TimedBlock, { start }: Mention): TimedBlock {
  const { words } = timed
  if (words.length <= BEHIND) return timed
  const at = firstFrom(words, start)
  return { ...timed, words: words.slice(Math.max(0, at - BEHIND), at + AHEAD) }
}

/** The first of ascending spans that ends behind an offset. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function clauseOf({ clauses, start, end }: Sentence, mention: Mention): Span {
  return clauses[firstFrom(clauses, mention.start)] ?? { start, end }
}

/** For each block the words of the blocks before it in its section. */
function heardBefore(blocks: readonly TimedBlock[]): readonly (readonly TimeWord[])[] {
  let heard: readonly TimeWord[] = []
  return blocks.map(({ words, startsSection }) => {
    if (startsSection) heard = []
    const before = heard
    heard = [...heard, ...words].slice(-REMEMBERED)
    return before
  })
}
