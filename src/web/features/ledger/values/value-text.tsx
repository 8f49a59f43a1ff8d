import { Link } from '@tanstack/react-router'
import type { listLedgerRows } from '#contract/ledger.ts'
import type { OutputOf } from '#contract/operation.ts'
import type { FieldValue } from '#domain/condition/word.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import { periodText } from '#i18n/date-text.ts'
import { groupDigits, plainDecimal } from '#i18n/decimal-text.ts'
import type { Translator } from '#i18n/translator.ts'
import { unitText } from '#i18n/unit-text.ts'
import { useT } from '../../../app/locale-context.tsx'
import { Quantity } from '../../../ui/quantity.tsx'
import { type Naming, useNaming } from './field-words.ts'
import styles from './value.module.css'

/** Names of the ids that stand in rows. */
export type RowNames = OutputOf<typeof listLedgerRows>['names']

export const noNames: RowNames = { places: {}, organisations: {}, references: {} }

/** What is needed to say a value: the language, the words of the definitions, the names of ids. */
export interface ValueWords {
  readonly t: Translator
  readonly naming: Naming
  readonly names: RowNames
}

/**
 * A value as plain text without its unit; empty text where nothing is known.
 *
 * An id whose name is not known stays visible as the id, so that it is noticed.
 */
export function valueText(field: LedgerField, value: FieldValue, { t, naming, names }: ValueWords): string {
  if (value === null || value === '') return ''
  if (typeof value === 'boolean') return t(value ? 'ledger.flag.true' : 'ledger.flag.false')
  switch (field.kind) {
    case 'choice':
      return choiceWord(field, value, naming)
    case 'amount':
      return isExact(value) ? groupDigits(plainDecimal(value)) : value
    case 'month':
      return periodText(value, t.locale)
    case 'place':
      return names.places[value] ?? value
    case 'organisation':
      return names.organisations[value] ?? value
    case 'reference':
      return names.references[`${field.refersTo}/${value}`] ?? value
    default:
      return value
  }
}

/** The unit of an amount for the reader; empty for every other kind. */
export function unitOf(field: LedgerField, { locale }: Translator): string {
  return field.kind === 'amount' ? unitText(field.unit, locale) : ''
}

function choiceWord(field: LedgerField, code: string, naming: Naming): string {
  const chosen = field.kind === 'choice' ? field.choices.find((choice) => choice.code === code) : undefined
  return chosen ? naming(chosen) : code
}

function isExact(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text)
}

interface ValueViewProps {
  readonly field: LedgerField
  readonly value: FieldValue
  readonly names: RowNames
  /** What stood in the cell where it says more than the value: 约70. */
  readonly written?: string | undefined
  /** False: a reference is words, not a link. */
  readonly linked?: boolean
}

/** One value by its kind: an amount with its unit, a choice in words, an id by its name, a reference as the way to its row. */
export function ValueView({ field, value, names, written, linked = true }: ValueViewProps) {
  const t = useT()
  const naming = useNaming()
  if (value === null || value === '') return <Absent />
  const text = valueText(field, value, { t, naming, names })
  return (
    <span className={styles.value} data-kind={field.kind}>
      {field.kind === 'amount' && typeof value === 'string' && isExact(value) ? (
        <Quantity value={value} unit={field.unit} />
      ) : field.kind === 'reference' && linked && typeof value === 'string' ? (
        <Link to="/ledgers/$ledger/$id" params={{ ledger: field.refersTo, id: value }}>
          {text}
        </Link>
      ) : (
        text
      )}
      {written !== undefined && <Written text={written} />}
    </span>
  )
}

/** Nothing is known: a quiet dash for the eye, a word for the ear. */
export function Absent() {
  const t = useT()
  return (
    <span className={styles.absent}>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('ledger.value.empty')}</span>
    </span>
  )
}

function Written({ text }: { text: string }) {
  const t = useT()
  return <span className={styles.written}>{t('ledger.value.written', { text })}</span>
}
