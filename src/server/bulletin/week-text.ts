import { dayText } from '#i18n/date-text.ts'
import type { Translator } from '#i18n/translator.ts'
import type { BulletinDays } from './bulletin-question.ts'

/** The week with its days; one that is not over says until when it is known. */
export function weekText(say: Translator, { week, asOf }: BulletinDays): string {
  const { year, number, from, to } = week
  const brief = (day: string) => briefDay(day, from, say.locale)
  return say(asOf < to ? 'bulletin.week.open' : 'bulletin.week', {
    ...{ year, number, from: dayText(from, say.locale), to: brief(to), day: brief(asOf) },
  })
}

/** Without the year that was said just before it. */
function briefDay(day: string, said: string, locale: Translator['locale']): string {
  const text = dayText(day, locale)
  return locale !== 'en' && day.slice(0, 4) === said.slice(0, 4) ? text.replace(/^\d+年/u, '') : text
}
