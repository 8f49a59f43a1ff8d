import type { Named } from '#domain/ledger/field.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import type { Locale } from '#i18n/locale.ts'
import { toTraditional } from '#i18n/traditional.ts'
import { unitText } from '#i18n/unit-text.ts'

/** What a definition calls something, in the language of a workbook. */
export function wordOf({ zh, en }: Named, locale: Locale): string {
  if (locale === 'en') return en
  return locale === 'zh-Hant' ? toTraditional(zh) : zh
}

/**
 * The header of a field's column: its label, with the unit of an amount.
 *
 * @param space what stands between the two; nothing in a Chinese line
 * @example headerOf(totalInvestment, 'zh-Hans') // '总投资（万元）'
 */
export function headerOf(field: LedgerField, locale: Locale, space: string = locale === 'en' ? ' ' : ''): string {
  const label = wordOf(field, locale)
  const unit = unitOf(field, locale)
  if (unit === '') return label
  return locale === 'en' ? `${label}${space}(${unit})` : `${label}${space}（${unit}）`
}

/** The unit of an amount; empty for every other field, and for a unit that the language does not say. */
export function unitOf(field: LedgerField, locale: Locale): string {
  return field.kind === 'amount' ? unitText(field.unit, locale) : ''
}
