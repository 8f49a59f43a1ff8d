import type { Check } from '#domain/check/check.ts'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import type { Translator } from '#i18n/translator.ts'
import type { FormColumn, ListSpec, TemplateSpec } from '#office/workbook/template-spec.ts'
import type { StampSpec } from '#office/workbook/workbook-spec.ts'
import { columnKindOf } from './cell-text.ts'
import { listOf, type Offered } from './drop-downs.ts'
import { columnWidth, fieldsOf, frozenColumnsOf } from './field-columns.ts'
import { commentOf, type FieldGuide, guideOf } from './field-guide.ts'
import { ruleOf } from './field-rule.ts'
import { headerOf, wordOf } from './form-words.ts'

/** What a template is made of beside the definition of its ledger. */
export interface TemplateParts extends Offered {
  readonly open: LedgerSet
  readonly checks: readonly Check[]
  /** Who is going to fill it in; empty when nobody in particular. */
  readonly reporter: string
  readonly cityName: string
  /** The day on which its lists were made. */
  readonly day: string
}

interface GuidedField {
  readonly field: LedgerField
  readonly guide: FieldGuide
  readonly list: ListSpec | null
}

/** The form of a ledger to be filled in: every field with its rule, its drop-down and its explanation. */
export function templateOf(ledger: Ledger, parts: TemplateParts): TemplateSpec {
  const { say, reporter } = parts
  const fields = new Map(fieldsOf(ledger).map((field) => [field.name, guided(field, parts)]))
  const title = say('export.template.title', { ledger: wordOf(ledger, say.locale) })
  return {
    form: {
      name: wordOf(ledger, say.locale),
      title,
      blanks: [
        { label: say('export.template.reporter'), text: reporter, kind: 'text' },
        { label: say('export.template.reported-on'), text: '', kind: 'date' },
      ],
      groups: ledger.sections.map((section) => ({
        heading: wordOf(section, say.locale),
        columns: section.fields.flatMap(({ name }) => fields.get(name) ?? []).map((one) => columnOf(ledger, one, say)),
      })),
      frozenColumns: frozenColumnsOf(ledger),
    },
    guide: guideSheet(ledger, [...fields.values()], parts),
    lists: distinctLists([...fields.values()]),
  }
}

function guided(field: LedgerField, parts: TemplateParts): GuidedField {
  return { field, guide: guideOf(field, parts), list: listOf(field, parts) }
}

function columnOf(ledger: Ledger, { field, guide, list }: GuidedField, say: Translator): FormColumn {
  return {
    header: `${headerOf(field, say.locale, '\n')}${guide.isRequired ? '*' : ''}`,
    isRequired: guide.isRequired,
    width: columnWidth(ledger, field, say.locale),
    kind: columnKindOf(field),
    comment: commentOf(guide, say),
    rule: ruleOf(field, list, guide.fill),
  }
}

function distinctLists(fields: readonly GuidedField[]): ListSpec[] {
  const lists = fields.flatMap(({ list }) => (list === null ? [] : [list]))
  return [...new Map(lists.map((list) => [list.name, list])).values()]
}

/** The sheet that explains the form: what a row is, how to fill it in, and every field with its 口径. */
function guideSheet(ledger: Ledger, fields: readonly GuidedField[], { say, cityName, day }: TemplateParts): StampSpec {
  const columns = [
    ['field', 20],
    ['required', 8],
    ['fill', 34],
    ['unit', 9],
    ['means', 46],
    ['source', 24],
    ['checks', 38],
  ] as const
  return {
    name: say('export.sheet.stamp'),
    lines: [
      [say('export.stamp.ledger'), wordOf(ledger, say.locale)],
      [say('export.stamp.city'), cityName],
      [say('export.template.day'), day],
      [say('export.template.about'), wordOf(ledger.about, say.locale)],
      [say('export.template.source'), ledger.source],
      [say('export.template.how'), say('export.template.how.text')],
    ],
    table: {
      columns: columns.map(([name, width]) => ({ header: say(`export.template.column.${name}`), width })),
      rows: fields.map(({ guide }) => guideRow(guide, say)),
    },
  }
}

function guideRow({ label, isRequired, fill, unit, means, source, checks }: FieldGuide, say: Translator): string[] {
  return [label, isRequired ? say('export.template.required') : '', fill, unit, means, source, checks]
}
