import { periodTo } from '#domain/calendar/period.ts'
import { parsePeriodCode } from '#domain/calendar/period-code.ts'
import { isProblem } from '#domain/errors.ts'
import { dayText, periodText } from '#i18n/date-text.ts'
import type { Translator } from '#i18n/translator.ts'

interface Span {
  /** True where the figure speaks of the end of its period. */
  readonly standsAtEnd: boolean
  /** As in the address. */
  readonly period: string
  /** The day whose knowledge is shown: nothing is known of later ones. */
  readonly asOf: string
}

/** Of what time a figure speaks: what adds up of its period, what stands of the day at its end. */
export function spanText(t: Translator, { standsAtEnd, period, asOf }: Span): string {
  const read = parsePeriodCode(period)
  if (!standsAtEnd || isProblem(read)) return periodText(period, t.locale)
  const end = periodTo(read)
  return t('figure.span.end', { day: dayText(end < asOf ? end : asOf, t.locale) })
}
