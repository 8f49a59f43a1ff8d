import type { Condition } from '#domain/condition/condition.ts'
import { conditionSentence } from '#domain/ledger/condition-sentence.ts'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import { groupDigits, plainDecimal } from '#i18n/decimal-text.ts'
import type { Translator } from '#i18n/translator.ts'
import { cellWriter } from './cell-text.ts'
import { unitOf, wordOf } from './form-words.ts'
import type { WrittenNames } from './written-names.ts'

/**
 * The filter of a list as a sentence for its export.
 *
 * @param condition with its clock resolved: a file is read later than it is written
 */
export function filterWords(
  condition: Condition,
  ledger: Ledger,
  { say, open, written }: { readonly say: Translator; readonly open: LedgerSet; readonly written: WrittenNames },
): string {
  const write = cellWriter(say.locale, written)
  const value = (field: LedgerField, text: string): string =>
    field.kind === 'amount' ? amountWords(field, text, say) : (write(field, text) ?? '')
  return conditionSentence(condition, ledger, {
    say,
    naming: (named) => wordOf(named, say.locale),
    value,
    ledgerNamed: open,
  })
}

function amountWords(field: LedgerField, text: string, { locale }: Translator): string {
  const unit = unitOf(field, locale)
  const number = groupDigits(plainDecimal(text))
  return locale === 'en' && unit !== '' ? `${number} ${unit}` : `${number}${unit}`
}
