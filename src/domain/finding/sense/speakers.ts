import type { Span } from '../../text/clean-text.ts'
import { type Attribution, attributionsIn, isClosing } from './attribution.ts'
import type { Scene } from './scene.ts'
import { personEnd, speakerEnd } from './speaker-words.ts'

/** How far a quotation is looked for, so that the work stays linear in the text. */
const longestQuotation = 800

interface Speech extends Span {
  readonly speaker: string | null
}

/**
 * Who is quoted or reported for each mention; null in the text's own voice. A report holds to the end of its paragraph or until somebody else
 * speaks; a quotation to its end. 他 and 该负责人 stand for whoever was named before.
 */
export function speakersOf({ reading: { text }, spots }: Scene): readonly (string | null)[] {
  const speeches = speechesOf(text.text, text.blocks)
  let next = 0
  return spots.map(({ mention }) => {
    while ((speeches[next]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) next += 1
    const speech = speeches[next]
    return speech !== undefined && speech.start <= mention.start ? speech.speaker : null
  })
}

/** What was said, by whom, in the order of the text; none overlaps another. */
function speechesOf(text: string, blocks: readonly Span[]): readonly Speech[] {
  let named: string | null = null
  return blocks.flatMap(({ start, end }) => {
    const words = text.slice(start, end)
    const speeches: Speech[] = []
    for (const found of attributionsIn(words)) {
      const speaker = found.isNamedBefore ? named : found.speaker
      if (speaker !== null && (personEnd.test(speaker) || !speakerEnd.test(speaker))) named = speaker
      for (const speech of speechesAt(words, found, speaker)) add(speeches, shifted(speech, start))
    }
    return speeches
  })
}

function shifted({ start, end, speaker }: Speech, by: number): Speech {
  return { start: start + by, end: end + by, speaker }
}

/** A later speech ends the one before it. */
function add(speeches: Speech[], speech: Speech): void {
  const last = speeches.at(-1)
  if (last !== undefined && last.end > speech.start) speeches[speeches.length - 1] = { ...last, end: speech.start }
  speeches.push(speech)
}

/** The quotation in front of an attribution, and what follows it. A verb at the end of its sentence speaks for that sentence. */
function speechesAt(words: string, { start, end }: Attribution, speaker: string | null): readonly Speech[] {
  const isBehindQuote = isClosing(words[start - 1])
  const quoted = isBehindQuote ? [{ start: openingBefore(words, start - 1), end: start, speaker }] : []
  const isLast = words[end] === '。' && !/[“「]/.test(words[end + 1] ?? '')
  if (isLast) return isBehindQuote ? quoted : [{ start: sentenceStart(words, start), end: end + 1, speaker }]
  return [...quoted, { start: end, end: quotationEnd(words, end) ?? words.length, speaker }]
}

function sentenceStart(words: string, at: number): number {
  const from = Math.max(0, at - longestQuotation)
  return from + words.slice(from, at).lastIndexOf('。') + 1
}

function openingBefore(words: string, closing: number): number {
  const from = Math.max(0, closing - longestQuotation)
  return from + Math.max(0, words.slice(from, closing).lastIndexOf(words[closing] === '」' ? '「' : '“'))
}

/** Where the quotation ends that begins behind the verb; null when none does. Names in quotation marks are short and without a stop. */
function quotationEnd(words: string, verbEnd: number): number | null {
  const from = /[，,：:]/.test(words[verbEnd] ?? '') ? verbEnd + 1 : verbEnd
  if (!/[“「]/.test(words[from] ?? '')) return null
  const length = words.slice(from, from + longestQuotation).indexOf(words[from] === '「' ? '」' : '”')
  if (length === -1) return words.length
  const closing = from + length
  return closing - from > 14 || /[。！？]/.test(words[closing - 1] ?? '') ? closing + 1 : null
}
