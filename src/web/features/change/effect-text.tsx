import { effectUnit } from '#domain/change/effect.ts'
import { plainDecimal, roundDecimal, signedDigits } from '#i18n/decimal-text.ts'
import type { Translator } from '#i18n/translator.ts'
import { unitText } from '#i18n/unit-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { decimalsShown } from '../figure/decimals-shown.ts'
import styles from './change.module.css'
import type { Effect } from './change.queries.ts'

/** A difference with its sign and unit, at the decimals at which figures are shown. */
export function differenceText(t: Translator, value: string, unit: string): string {
  const { places } = decimalsShown(value)
  const written = signedDigits(places === undefined ? plainDecimal(value) : roundDecimal(value, places))
  return `${written}${t.locale === 'en' ? ' ' : ''}${unitText(unit, t.locale)}`
}

/** What a part does to the indicator; one that cannot be told says so. */
export function EffectText({ effect, unit }: { effect: Effect; unit: string }) {
  const t = useT()
  if (effect === null) return <span className={styles.absent}>{t('change.no-effect')}</span>
  return <span className={styles.number}>{differenceText(t, effect.value, effectUnit(unit))}</span>
}
