import { percentText } from '#i18n/decimal-text.ts'
import { placeName } from '#i18n/names.ts'
import type { Translator } from '#i18n/translator.ts'
import type { BoardTarget } from './target.queries.ts'

type Pacing = BoardTarget['standing']['pacing']

/** From where the pace of past years was learned and what was filled in; or why there is none. */
export function learnedWords(t: Translator, { learned, without }: Pick<Pacing, 'learned' | 'without'>): string[] {
  if (learned === null) return without === null ? [] : [t(`target.pacing.without.${without}`)]
  const years = learned.years.join(t.locale === 'en' ? ', ' : '、')
  return [
    t('target.pacing.from', { years, weight: percentText(learned.weight, 0) }),
    ...(learned.borrowedFrom === null
      ? []
      : [t('target.pacing.borrowed', { place: placeName(learned.borrowedFrom, t.locale) })]),
    ...(learned.interpolated === 0 ? [] : [t('target.pacing.interpolated', { count: learned.interpolated })]),
  ]
}
