import { isNegative, isZero, magnitudeText } from '#i18n/decimal-text.ts'
import type { Translator } from '#i18n/translator.ts'
import type { AbsentReason } from '../../ui/quantity.tsx'
import type { BoardTarget } from './target.queries.ts'

type Light = BoardTarget['standing']['light']

/** `落后 12.0 点`, `领先 3.1 点`, `与序时持平`; null when there is nothing to compare. */
export function paceWords(t: Translator, behindPoints: string | null): string | null {
  if (behindPoints === null) return null
  if (isZero(behindPoints)) return t('target.level-with')
  const points = magnitudeText(behindPoints, 1)
  return isNegative(behindPoints) ? t('target.ahead', { points }) : t('target.behind', { points })
}

/** The same for a column of its own: a sign and the points; behind is minus. */
export function paceSigned(behindPoints: string): string {
  if (isZero(magnitudeText(behindPoints, 1))) return '0.0'
  return `${isNegative(behindPoints) ? '+' : '−'}${magnitudeText(behindPoints, 1)}`
}

/** The word beside the light: what the rule found, where that says more than the light's own name. */
export function lightWord(t: Translator, light: Light): string {
  return light.light === 'none' || light.reason === 'met' || light.reason === 'missed'
    ? t(`light.reason.${light.reason}`)
    : t(`light.${light.light}`)
}

/** The name of a missing figure, by what the rule found. */
export function absentReason(reason: Light['reason']): AbsentReason {
  if (reason === 'not-split') return 'not-split'
  return reason === 'not-reported' ? 'not-reported' : 'not-applicable'
}
