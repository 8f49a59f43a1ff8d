import { isCalendarDate } from '../../../calendar/calendar-date.ts'
import { exact } from '../../../quantity/exact.ts'
import type { UnitCode } from '../../../quantity/unit.ts'
import { cleanText } from '../../../text/clean.ts'
import { cleanSpan } from '../../../text/clean-text.ts'
import { sentencesOf } from '../../../text/sentences.ts'
import type { Mention, Sense } from '../../finding.ts'
import type { Reading } from '../../reading.ts'
import { sensesOf } from '../senses-of.ts'

/** Endings of quotes in tests, and the unit in which they count. */
const units: readonly (readonly [string, UnitCode])[] = [
  ['百分点', '百分点'],
  ['%', '%'],
  ['成', '%'],
  ['倍', '倍'],
  ['番', '倍'],
  ['元', '元'],
  ['平方米', '㎡'],
  ['亩', '亩'],
  ['栋', '栋'],
  ['人', '人'],
  ['天', '个'],
  ['个', '个'],
  ['家', '家'],
]

/** A text whose numbers are marked: `新增投产企业⟦31家⟧`. The day is the day of which it tells. */
export function markedReading(
  marked: string,
  { title = null, day = '2025-07-08' }: { title?: string | null; day?: string } = {},
): Reading {
  const original = marked.replace(/[⟦⟧]/g, '')
  const text = cleanText(original, (character) => character)
  let dropped = 0
  const mentions = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].flatMap(({ index, 1: quote = '' }) => {
    const start = index - dropped
    dropped += 2
    const span = cleanSpan(text, { start, end: start + quote.length })
    return span === null ? [] : [{ ...span, ...amountOf(quote) }]
  })
  const event = isCalendarDate(day) ? day : null
  const card = { title, published: null, event, place: null }
  return { text, sentences: sentencesOf(text), mentions, card, lexicon: { places: [], indicators: [] } }
}

function amountOf(quote: string): Omit<Mention, 'start' | 'end'> {
  const unit = units.find(([ending]) => quote.replace(/以上|左右|以内|多$/g, '').endsWith(ending))?.[1] ?? '个'
  const value = exact(/\d+(?:\.\d+)?/.exec(quote)?.[0] ?? '2')
  return { comparator: '=', value, value2: null, unit, rule: 'marked' }
}

/** The senses of a marked text. */
export function sensesIn(marked: string, card: Parameters<typeof markedReading>[1] = {}): readonly Sense[] {
  return sensesOf(markedReading(marked, card))
}
