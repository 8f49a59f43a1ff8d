import type { Check } from '#domain/check/check.ts'
import { longestNote, longestText } from '#domain/ledger/field.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import type { Translator } from '#i18n/translator.ts'
import { unitOf, wordOf } from './form-words.ts'

/** What is needed to explain a field: the language, the other ledgers, and what is checked when a row is saved. */
export interface GuideWords {
  readonly say: Translator
  readonly open: LedgerSet
  readonly checks: readonly Check[]
}

/** Everything that a person who fills in a field may ask; a text is empty where there is nothing to say. */
export interface FieldGuide {
  readonly label: string
  readonly isRequired: boolean
  readonly fill: string
  readonly unit: string
  readonly means: string
  readonly source: string
  readonly checks: string
}

/** Explains one field in the words of its definition. */
export function guideOf(field: LedgerField, words: GuideWords): FieldGuide {
  const { locale } = words.say
  const checks = words.checks.filter(({ fields }) => fields.includes(field.name))
  return {
    label: wordOf(field, locale),
    isRequired: field.required ?? false,
    fill: fillText(field, words),
    unit: unitOf(field, locale),
    means: field.means ? wordOf(field.means, locale) : '',
    source: field.source ?? '',
    checks: [...new Set(checks.map((check) => wordOf(check, locale)))].join('\n'),
  }
}

/** The same as lines of a comment; what is empty is left out. */
export function commentOf(guide: FieldGuide, say: Translator): string {
  const parts = [
    ['export.template.column.fill', guide.fill],
    ['export.template.column.means', guide.means],
    ['export.template.column.source', guide.source],
    ['export.template.column.checks', guide.checks],
  ] as const
  const lines = parts.flatMap(([key, text]) =>
    text === '' ? [] : [say('export.template.part', { label: say(key), text })],
  )
  return [...(guide.isRequired ? [say('export.template.required')] : []), ...lines].join('\n')
}

/** What to write into a field, in one sentence. */
function fillText(field: LedgerField, { say, open }: GuideWords): string {
  const { locale } = say
  switch (field.kind) {
    case 'text':
      return say('export.template.fill.text', { most: longestText })
    case 'note':
      return say('export.template.fill.note', { most: longestNote })
    case 'choice': {
      const choices = field.choices.map((choice) => wordOf(choice, locale)).join(say('app.list.comma'))
      return say('export.template.fill.choice', { choices })
    }
    case 'amount':
      return amountText(field.decimals, unitOf(field, locale), say)
    case 'reference':
      return say('export.template.fill.reference', { ledger: wordOf(open(field.refersTo), locale) })
    default:
      return say(`export.template.fill.${field.kind}`)
  }
}

function amountText(decimals: number, unit: string, say: Translator): string {
  if (unit === '') return say('export.template.fill.amount-bare', { decimals })
  if (decimals === 0) return say('export.template.fill.amount-whole', { unit })
  return say('export.template.fill.amount', { unit, decimals })
}
