import type { FieldValue, Vocabulary, Word } from '../condition/word.ts'
import { assertDefinition } from './assert-definition.ts'
import type { Field, Named } from './field.ts'

/** One heading of the form with its fields, in the order in which an officer fills them in. */
export interface SectionDefinition extends Named {
  readonly fields: Readonly<Record<string, Field>>
}

/** A ledger as its definition file says it: the form itself. Everything else is derived from it. */
export interface LedgerDefinition<Sections extends readonly SectionDefinition[] = readonly SectionDefinition[]>
  extends Named {
  /** In addresses and commands, e.g. `project-month`. */
  readonly name: string
  /** What one row is, and what is not one. */
  readonly about: Named
  /** Where the form comes from. */
  readonly source: string
  readonly sections: Sections
  /** Fields that together name a row: an import finds it by them, and no two rows share them. */
  readonly key: readonly string[]
  /** The field whose value is the row's name on every screen; a month ledger is titled by what it reports on. */
  readonly title: string
  /** A place field, or a reference whose row's place counts. Decides who may see and write the row. */
  readonly place: string
  /** The month field of a ledger whose rows report months; null for all others. */
  readonly month: string | null
}

/** One of the two words of every ledger beside its fields: the import that wrote a row's version, by its id; nothing for one that was typed. */
export const importWord: Word = { name: 'import', kind: 'id', unit: null, choices: [], refersTo: null }

/** The other one: whether a row's version waits for the city office. */
export const approvalWord: Word = {
  name: 'approval',
  kind: 'choice',
  unit: null,
  choices: ['approved', 'submitted'],
  refersTo: null,
}

/** And the place in which the row lies, also where that is the place of another row that may be withdrawn since. */
export const placeWord: Word = { name: 'lies', kind: 'place', unit: null, choices: [], refersTo: null }

/** Words of every ledger that are no fields: what a row says of itself, not of the world. */
export const rowWords: readonly Word[] = [importWord, approvalWord, placeWord]

/** A field of a ledger in use, with its place in the form. */
export type LedgerField = Field & {
  /** `extra.<name>` for a city's own. */
  readonly name: string
  /** Column of the table; a city's own field lies inside the column `extra`. */
  readonly column: string
  readonly isExtra: boolean
}

/** The field as which `placeWord` is said. */
export const placeOfRow: LedgerField = {
  ...{ name: placeWord.name, kind: 'place', zh: '所在地区', en: 'Place', column: 'place_id', isExtra: false },
}

export interface LedgerSection extends Named {
  readonly fields: readonly LedgerField[]
}

/** A ledger in use: its definition with the city's own fields. What list, form, template, import, export and API read. */
export interface Ledger extends Omit<LedgerDefinition, 'sections'> {
  /** Table of the version chains, e.g. `project_month_version`. */
  readonly table: string
  readonly sections: readonly LedgerSection[]
  /** Every field by name, in the order of the form. */
  readonly fields: ReadonlyMap<string, LedgerField>
  /** The fields as words of conditions, and `import` and `approval`. */
  readonly words: Vocabulary
}

/** The values of a row by field name. Every field of the ledger is there; null where nothing is known. */
export type RowValues = Readonly<Record<string, FieldValue>>

/** Declares a ledger and keeps the exact types of its fields. */
export function defineLedger<const D extends LedgerDefinition>(definition: D): D {
  return definition
}

/** A field that a city added to a ledger; `name` without the prefix `extra.`. */
export interface ExtraField {
  readonly name: string
  readonly field: Field
}

/** The heading under which a city's own fields stand. */
export const ownFieldsHeading: Named = { zh: '本市补充', en: "The city's own" }

/**
 * Makes a ledger of a definition and the city's own fields.
 *
 * @throws Error when key, title, place or month name no fitting field, or two columns share a name: the definition is wrong, not its data
 */
export function openLedger(definition: LedgerDefinition, extras: readonly ExtraField[] = []): Ledger {
  const sections = sectionsOf(definition, extras)
  const listed = sections.flatMap((section) => section.fields)
  assertDefinition(
    definition,
    listed.filter(({ isExtra }) => !isExtra),
  )
  const fields = new Map(listed.map((field) => [field.name, field] as const))
  return {
    ...definition,
    table: `${snakeCase(definition.name)}_version`,
    sections,
    fields,
    words: new Map([...[...fields.values()].map(wordOf), ...rowWords].map((word) => [word.name, word])),
  }
}

function sectionsOf(definition: LedgerDefinition, extras: readonly ExtraField[]): LedgerSection[] {
  const own = definition.sections.map(({ zh, en, fields }) => ({
    zh,
    en,
    fields: Object.entries(fields).map(([name, field]) => ({
      ...field,
      name,
      column: columnOf(name, field),
      isExtra: false,
    })),
  }))
  if (extras.length === 0) return own
  const added = extras.map(({ name, field }) => ({ ...field, name: `extra.${name}`, column: name, isExtra: true }))
  return [...own, { ...ownFieldsHeading, fields: added }]
}

/** Ids of places, organisations and rows stand in columns that end in `_id`. */
function columnOf(name: string, { kind }: Field): string {
  const plain = snakeCase(name)
  return kind === 'place' || kind === 'organisation' || kind === 'reference' ? `${plain}_id` : plain
}

function snakeCase(name: string): string {
  return name.replaceAll('-', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function wordOf(field: LedgerField): Word {
  return {
    name: field.name,
    kind: field.kind,
    unit: field.kind === 'amount' ? field.unit : null,
    choices: field.kind === 'choice' ? field.choices.map(({ code }) => code) : [],
    refersTo: field.kind === 'reference' ? field.refersTo : null,
  }
}
