import type { UnitCode } from '../quantity/unit.ts'

/** How the value of a field is written, compared and stored. */
export const valueKinds = [
  'text',
  'note',
  'choice',
  'amount',
  'day',
  'month',
  'flag',
  'place',
  'organisation',
  'reference',
] as const
/**
 * - `text`, `note`: a line, or several
 * - `choice`: the code of one of a fixed list
 * - `amount`: an exact decimal in the field's unit
 * - `day` `2026-03-31`, `month` `2026-03`
 * - `flag`: true or false
 * - `place`, `organisation`, `reference`: the id of a place, an organisation, a row of another ledger
 */
export type ValueKind = (typeof valueKinds)[number]

/** `id`: names something beside the fields of a row, such as the import that wrote it; it is only ever the same or another. */
export type WordKind = ValueKind | 'id'

/** The value of a field: decimal, date, code, id or wording as text; a flag as truth; null where nothing is known. */
export type FieldValue = string | boolean | null

/** What a condition may name. A ledger gives its fields as words, and the import that wrote a row; a check also those of earlier rows (`previous.output`). */
export interface Word {
  readonly name: string
  readonly kind: WordKind
  /** Of an amount. */
  readonly unit: UnitCode | null
  /** Codes of a choice. */
  readonly choices: readonly string[]
  /** Name of the ledger that a reference points into. */
  readonly refersTo: string | null
}

/** Words by name. */
export type Vocabulary = ReadonlyMap<string, Word>
