import { groupDigits, plainDecimal, roundDecimal } from '#i18n/decimal-text.ts'
import type { Translator } from '#i18n/translator.ts'
import { unitText } from '#i18n/unit-text.ts'
import { decimalsShown } from './decimals-shown.ts'
import type { Figure } from './figure.queries.ts'

/** The value of a computed figure inside a sentence, or why it is not told. */
export function figureText(
  t: Translator,
  { value, withheld }: Pick<Figure, 'value' | 'withheld'>,
  unit: string,
): string {
  return withheld ? t('quantity.absent.withheld') : valueText(t, value, unit)
}

/** A value with its unit inside a sentence, at the decimals at which it is shown elsewhere. */
export function valueText(t: Translator, value: string | null, unit: string): string {
  if (value === null) return t('quantity.absent.not-reported')
  const { places } = decimalsShown(value)
  const written = groupDigits(places === undefined ? plainDecimal(value) : roundDecimal(value, places))
  const gap = t.locale === 'en' && unit !== '%' ? ' ' : ''
  return `${written}${gap}${unitText(unit, t.locale)}`
}
