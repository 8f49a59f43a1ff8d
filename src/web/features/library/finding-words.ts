import { periodText } from '#i18n/date-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import type { Translator } from '#i18n/translator.ts'
import type { Finding } from './library.queries.ts'

/** What a finding was read as: place, time, kind, and who said it. */
export function findingWords(t: Translator, finding: Finding): string {
  const { place, placeName: named, period, deadline, kind, cumulative, saidBy } = finding
  return [
    place === null ? named : placeName(place, t.locale),
    period && periodText(period, t.locale),
    deadline && t('draft-check.by', { day: deadline }),
    t(`library.finding.${kind}`),
    cumulative && t('library.finding.cumulative'),
    saidBy && t('library.finding.said-by', { name: saidBy }),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** The thing that was counted: its indicator, else the text's own words. */
export function countedThing(t: Translator, { indicator, subject }: Pick<Finding, 'indicator' | 'subject'>): string {
  return indicator === null ? subject : nameOf(indicator, t.locale)
}
