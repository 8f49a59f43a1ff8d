import type { Span } from '../../text/clean-text.ts'
import type { Found, Position } from './position.ts'
import type { TimeWord } from './time-word.ts'

const joint = /^(?:、|和|与|及|以及)$/

/**
 * 2025年、2026年分别完成72亿元和80亿元: the nth number has the nth time of the list; 2025年、2026年各完成70亿元 speaks of both years.
 *
 * @param before the numbers before this one, in the order of the text
 */
export function dealtTime(mention: Span, { text, timed, sentence }: Position, before: readonly Span[]): Found | null {
  const own = timed.words.filter(({ start, end }) => start >= sentence.start && end <= mention.start)
  const list = lastList(text, own)
  const [first, last] = [list[0], list.at(-1)]
  if (first === undefined || last === undefined || list.length < 2) return null
  const between = text.slice(last.end, mention.start)
  const nth = countBehind(before, last.end)
  if (/分别|依次/.test(between) && nth < list.length) return { word: list[nth] ?? last, nearness: 'direct' }
  return /各[^，；]{0,8}$/.test(between) && nth === 0
    ? { word: { ...last, from: first.from, shape: 'stretch' }, nearness: 'direct' }
    : null
}

/** The last words that stand side by side. */
function lastList(text: string, words: readonly TimeWord[]): readonly TimeWord[] {
  let from = words.length - 1
  while (from > 0 && joint.test(text.slice(words[from - 1]?.end, words[from]?.start))) from -= 1
  return words.slice(Math.max(0, from))
}

function countBehind(mentions: readonly Span[], offset: number): number {
  let at = mentions.length
  while (at > 0 && (mentions[at - 1]?.start ?? 0) >= offset) at -= 1
  return mentions.length - at
}
