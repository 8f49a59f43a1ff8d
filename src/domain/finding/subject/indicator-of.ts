import type { Lexicon, TextCard } from '../text-card.ts'
import { aliasIndex } from './alias-index.ts'
import type { Frame } from './frame.ts'
import type { IndicatorFound } from './indicator-found.ts'
import { investmentOf } from './investment-of.ts'
import { planShareOf } from './plan-share.ts'
import type { Thing } from './thing.ts'
import type { Told } from './told.ts'
import { type WordingReader, wordingReader } from './wording-of.ts'

/** Reads the indicator of things in the order of the text. */
export function indicatorReader(
  lexicon: Lexicon,
  card: TextCard,
): (frame: Frame, thing: Thing, told: readonly Told[]) => IndicatorFound {
  const known = new Set(lexicon.indicators.map(({ id }) => id))
  const byAlias = aliasIndex(lexicon)
  const title = card.title ?? ''
  const wordingOf = wordingReader()
  return (frame, thing, told) => {
    const found =
      carriedChange(frame, thing, told, wordingOf) ??
      planShareOf(frame, thing, told, title) ??
      carried(frame, thing, told) ??
      investmentOf(frame, thing, told, title) ??
      wordingOf(frame, thing, told) ??
      aliasOf(frame, thing, byAlias)
    return found.indicator === null || known.has(found.indicator) ? found : { indicator: null, rule: 'not-in-rulebook' }
  }
}

/** A change of the thing before it is told of that thing's indicator, or of its growth. */
function carriedChange(
  frame: Frame,
  thing: Thing,
  told: readonly Told[],
  wordingOf: WordingReader,
): IndicatorFound | null {
  const above = thing.from === null ? undefined : told[thing.from]
  if (frame.sense.change === null || above === undefined) return null
  const own = wordingOf(frame, thing, told)
  if (own?.indicator?.endsWith('-growth') === true) return own
  return { indicator: above.indicator, rule: above.indicator === null ? 'none' : 'carried' }
}

function carried(frame: Frame, thing: Thing, told: readonly Told[]): IndicatorFound | null {
  const above = thing.from === null ? undefined : told[thing.from]
  if (above === undefined || above.subject !== thing.subject || above.frame.dimension !== frame.dimension) return null
  if (above.frame.sense.cumulative !== frame.sense.cumulative || above.frame.sense.change !== null) return null
  return { indicator: above.indicator, rule: above.indicator === null ? 'none' : 'carried' }
}

function aliasOf(frame: Frame, { subject }: Thing, byAlias: ReturnType<typeof aliasIndex>): IndicatorFound {
  const { change, cumulative } = frame.sense
  if (change !== null) return { indicator: null, rule: 'none' }
  const total = cumulative && !subject.includes('累计') ? byAlias(`累计${subject}`, frame.dimension) : null
  const hit = total ?? byAlias(subject, frame.dimension)
  if (hit === 'several') return { indicator: null, rule: 'several' }
  return hit === null ? { indicator: null, rule: 'none' } : { indicator: hit.id, rule: 'alias' }
}
