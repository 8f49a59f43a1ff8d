import { type Dimension, unitTable } from '../../quantity/unit-table.ts'
import type { Block, CleanText, Span } from '../../text/clean-text.ts'
import type { Sentence } from '../../text/sentences.ts'
import type { Mention, Sense } from '../finding.ts'
import type { Reading } from '../reading.ts'

/** A mention with the words around it, cut where another thought begins. */
export interface Frame {
  readonly index: number
  readonly mention: Mention
  readonly sense: Sense
  readonly dimension: Dimension
  /** Index of its sentence; -1 for a mention that stands in none. */
  readonly sentence: number
  readonly block: number
  readonly blockOf: Block | null
  /** Words between the last mark or mention and the number. */
  readonly before: string
  /** Words of the clause before the number, other numbers taken out. */
  readonly clause: string
  /** Words between the number and the next mark or mention. */
  readonly after: string
  /** True when a mention, not a mark, ends `after`. */
  readonly isFollowed: boolean
  /** Words of the sentence before the number, at most the last few lines of them. */
  readonly lead: string
  /** The short sentence that begins its paragraph, as a heading does: （二）租金补贴。; else nothing. */
  readonly heading: string
  /** The clause before its own, when no number stands in it: 开工项目 of 开工项目：南埔镇5个. */
  readonly clauseAbove: string
  /** True when the mention before it stands in the same clause with at most a word of joining between: 5个、4个和3个. */
  readonly isListed: boolean
}

const LEAD_LENGTH = 240

/** The frame of each mention; each stretch of the text is looked at a bounded number of times. */
export function framesOf({ text, sentences, mentions }: Reading, senses: readonly Sense[]): readonly Frame[] {
  const cursor = { sentence: 0, clause: 0 }
  return mentions.map((mention, index) => {
    const found = moveTo(cursor, sentences, mention)
    const clause = found?.clause ?? mention
    const previous = mentions[index - 1]
    const next = mentions[index + 1]
    const from = previous === undefined ? clause.start : Math.max(clause.start, Math.min(previous.end, mention.start))
    const to = next === undefined ? clause.end : Math.min(clause.end, Math.max(next.start, mention.end))
    const before = text.text.slice(Math.max(from, mention.start - LEAD_LENGTH), mention.start)
    const leadFrom = Math.max(found?.sentence.start ?? mention.start, mention.start - LEAD_LENGTH)
    return {
      index,
      mention,
      sense: senses[index] ?? plainSense,
      dimension: unitTable[mention.unit].dimension,
      sentence: found?.number ?? -1,
      block: found?.sentence.block ?? -1,
      blockOf: text.blocks[found?.sentence.block ?? -1] ?? null,
      before,
      clause: clauseWords(text.text, clause, mentions, index),
      after: text.text.slice(mention.end, Math.min(to, mention.end + LEAD_LENGTH)),
      isFollowed: next !== undefined && next.start < clause.end,
      lead: text.text.slice(leadFrom, mention.start),
      heading: found === null ? '' : headingOf(text, found.sentence, mention),
      clauseAbove: wordsAbove(text.text, found, previous),
      isListed: previous !== undefined && previous.end > clause.start && joining.test(before),
    }
  })
}

const joining = /^[、和及与以或]{0,2}(?:分别)?(?:增长|下降|增加|减少|提高|回落|上升)?$/u

const plainSense: Sense = {
  kind: 'actual',
  cumulative: false,
  change: null,
  isLoss: false,
  partOf: null,
  saidBy: null,
  rule: 'plain',
}

/** Sentence and clause of a mention; mentions come in the order of the text, so the cursor only moves on. */
function moveTo(cursor: { sentence: number; clause: number }, sentences: readonly Sentence[], { start }: Mention) {
  while ((sentences[cursor.sentence]?.end ?? Number.POSITIVE_INFINITY) <= start) {
    cursor.sentence += 1
    cursor.clause = 0
  }
  const sentence = sentences[cursor.sentence]
  if (sentence === undefined || sentence.start > start) return null
  while ((sentence.clauses[cursor.clause]?.end ?? Number.POSITIVE_INFINITY) <= start) cursor.clause += 1
  const clause = sentence.clauses[cursor.clause]
  if (clause === undefined || clause.start > start) return null
  return { sentence, number: cursor.sentence, clause, above: sentence.clauses[cursor.clause - 1] ?? null }
}

const HEADING_LENGTH = 16

function headingOf({ text, blocks }: CleanText, { block }: Sentence, { start }: Mention): string {
  const from = blocks[block]?.start ?? start
  const words = text.slice(from, Math.min(start, from + HEADING_LENGTH))
  return /^([^。，；]{2,})。/u.exec(words)?.[1]?.replace(/^[^、）】.]{1,4}[、）.]/u, '') ?? ''
}

function wordsAbove(text: string, found: ReturnType<typeof moveTo>, previous: Mention | undefined): string {
  const above = found?.above ?? null
  if (above === null || (previous !== undefined && previous.end > above.start)) return ''
  return text.slice(Math.max(above.start, above.end - LEAD_LENGTH), above.end)
}

const MENTIONS_BEFORE = 8

function clauseWords(text: string, clause: Span, mentions: readonly Mention[], index: number): string {
  const end = mentions[index]?.start ?? clause.start
  let from = Math.max(clause.start, end - LEAD_LENGTH)
  let words = ''
  for (const { start, end: to } of mentions.slice(Math.max(0, index - MENTIONS_BEFORE), index)) {
    if (to <= from) continue
    words += text.slice(from, Math.max(from, start))
    from = to
  }
  return words + text.slice(from, end)
}
