import type { Span } from '../../text/clean-text.ts'
import type { Reading } from '../reading.ts'
import { aheadOf } from './ahead.ts'
import { type Mood, moodPhrases } from './mood-words.ts'
import type { Spot } from './spot.ts'
import type { Way } from './way.ts'

/** What the words of the sentence say of a mention, and the rule by which. */
export interface Said {
  readonly mood: Mood
  readonly rule: string
  /** True when it was said between this mention and the one before. */
  readonly isFresh: boolean
  /** True when a time alone said it. */
  readonly isTime: boolean
}

interface Cue {
  readonly at: number
  /** Null for a phrase that ends what was done. */
  readonly mood: Mood | null
  readonly rule: string
  readonly isTime: boolean
}

const segmentReach = 400
const clauseEnd = /[，；：,;]/

/**
 * Walks through the text from mention to mention. The last clause with a cue decides; what it says holds on to the end of the sentence, until
 * another cue says something else. A time alone does not make an aim of what was expected.
 */
export function moodsOf(reading: Reading, spots: readonly Spot[], ways: readonly Way[]): readonly (Said | null)[] {
  const bases = new Map(ways.map(({ from, base }) => [from, base]))
  let said: Said | null = null
  return spots.map((spot, index) => {
    if (spots[index - 1]?.sentence !== spot.sentence) said = null
    const fresh = decisive(reading, cuesIn(reading, spot.segment, bases.get(index)))
    if (said?.isTime === true && said.mood === 'aim' && endsTime(reading, spot.segment)) said = null
    said = fresh === null ? carried(said) : following(said, fresh)
    return said
  })
}

/** 一期明年 6 月交付；二期 18 万平方米: a time holds up to the semicolon. */
function endsTime({ text: { text } }: Reading, { start, end }: Span): boolean {
  return text.slice(Math.max(start, end - segmentReach), end).includes('；')
}

function following(before: Said | null, { mood, rule, isTime }: Cue): Said | null {
  if (mood === null) return before?.mood === 'done' ? null : carried(before)
  if (isTime && before !== null && before.mood === 'forecast' && mood === 'aim') return { ...before, isFresh: true }
  return { mood, rule, isFresh: true, isTime: isTime && !(before?.mood === mood && !before.isTime) }
}

function carried(said: Said | null): Said | null {
  return said === null ? null : { mood: said.mood, rule: `${said.mood}-carried`, isFresh: false, isTime: said.isTime }
}

function cuesIn({ text: { text }, card }: Reading, { start, end }: Span, base: Span | undefined): readonly Cue[] {
  const from = Math.max(start, end - segmentReach)
  const today = card.event ?? card.published
  return [...text.slice(from, end).matchAll(moodPhrases)].flatMap((match) => {
    const at = from + match.index
    if (base !== undefined && at >= base.start && at < base.end) return []
    const cue = cueOf(match, text[at - 1] ?? '', today)
    const isOver = cue?.isTime === true && cue.mood === 'aim' && text.slice(at, end).includes('；')
    return cue === null || isOver ? [] : [{ ...cue, at }]
  })
}

function cueOf(match: RegExpExecArray, ahead: string, today: Parameters<typeof aheadOf>[1]): Omit<Cue, 'at'> | null {
  const { forecast, time, done, aim, year } = match.groups ?? {}
  if (year !== undefined) return { mood: null, rule: 'this-year', isTime: true }
  if (forecast !== undefined)
    return { mood: 'forecast', rule: /[后完]$/.test(forecast) ? 'forecast-once-done' : 'forecast-word', isTime: false }
  if (done !== undefined) return { mood: 'done', rule: 'done-word', isTime: false }
  if (aim !== undefined) return { mood: 'aim', rule: 'aim-word', isTime: false }
  return time === undefined ? null : timeCue(time, ahead, today)
}

/** A time that a number is compared with, or a way starts from, says nothing of when the number is for. */
function timeCue(time: string, ahead: string, today: Parameters<typeof aheadOf>[1]): Omit<Cue, 'at'> | null {
  if (/[比较由从自在与同是]/.test(ahead)) return null
  const side = aheadOf(time, today)
  if (side === null) return null
  return side === 'ahead'
    ? { mood: 'aim', rule: 'aim-time', isTime: true }
    : { mood: 'done', rule: 'done-time', isTime: true }
}

/** The cue that counts: in the last clause that has any, a word before a time, the later before the earlier. */
function decisive({ text: { text } }: Reading, cues: readonly Cue[]): Cue | null {
  let best: Cue | null = null
  for (const cue of cues) {
    if (cue.mood === null && best !== null && best.mood !== 'done') continue
    if (cue.isTime && best?.isTime === false && best.mood === cue.mood) continue
    const isNewClause = best === null || clauseEnd.test(text.slice(best.at, cue.at))
    if (isNewClause || !cue.isTime || (best?.isTime ?? true)) best = cue
  }
  return best
}
