import type { Span } from '../../text/clean-text.ts'
import type { Sentence } from '../../text/sentences.ts'
import type { Mention } from '../finding.ts'
import type { Reading } from '../reading.ts'

/** Where a mention stands, and the words beside it. What is looked at beside a mention is bounded, so that a text without stops stays cheap. */
export interface Spot {
  readonly index: number
  readonly mention: Mention
  /** The mention itself, with its bounds. */
  readonly quote: string
  readonly sentence: number
  readonly block: number
  readonly clause: Span
  /** From the mention before, or else the beginning of the sentence. */
  readonly segment: Span
  /** The words of the clause in front of it, up to the mention before. */
  readonly before: string
  /** All words of the clause in front of it, other mentions too. */
  readonly lead: string
  /** The words in front of it over the ends of clauses (年度计划：), up to the mention before or the beginning of the sentence. */
  readonly near: string
  /** The words behind it, up to the next mention or the end of the clause. */
  readonly after: string
}

/** How many characters of a clause are looked at in front of a mention, and behind it. */
const reach = { lead: 120, after: 40, sentence: 160, near: 40 } as const

/** The spot of each mention; a mention outside every sentence (none is known) stands in the last one before it. */
export function spotsOf({ text: { text }, sentences, mentions }: Reading): readonly Spot[] {
  const spots: Spot[] = []
  let sentence = 0
  let clause = 0
  for (const [index, mention] of mentions.entries()) {
    while (isBehind(sentences[sentence + 1], mention)) {
      sentence += 1
      clause = 0
    }
    const home = sentences[sentence]
    if (home === undefined) throw new Error('A text with mentions has sentences')
    while (isBehind(home.clauses[clause + 1], mention)) clause += 1
    spots.push(spotOf(text, index, mentions, sentence, home, home.clauses[clause] ?? home))
  }
  return spots
}

/** The words of the sentence up to a spot. */
export function sentenceBefore({ text: { text }, sentences }: Reading, { sentence, mention }: Spot): string {
  return text.slice(Math.max(sentences[sentence]?.start ?? 0, mention.start - reach.sentence), mention.start)
}

function isBehind(span: Span | undefined, mention: Mention): boolean {
  return span !== undefined && span.start <= mention.start
}

function spotOf(
  text: string,
  index: number,
  mentions: readonly Mention[],
  sentence: number,
  home: Sentence,
  clause: Span,
): Spot {
  const mention = mentions[index] as Mention // the index comes from this very list
  const previousEnd = mentions[index - 1]?.end ?? 0
  const nextStart = mentions[index + 1]?.start ?? text.length
  const leadStart = Math.max(clause.start, mention.start - reach.lead)
  const afterEnd = Math.min(Math.max(clause.end, mention.end), nextStart, mention.end + reach.after)
  return {
    index,
    mention,
    quote: text.slice(mention.start, mention.end),
    sentence,
    block: home.block,
    clause,
    segment: { start: Math.max(home.start, previousEnd), end: mention.start },
    before: text.slice(Math.max(leadStart, previousEnd), mention.start),
    lead: text.slice(leadStart, mention.start),
    near: text.slice(Math.max(home.start, previousEnd, mention.start - reach.near), mention.start),
    after: text.slice(mention.end, afterEnd),
  }
}
