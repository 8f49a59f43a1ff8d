import type { UnitCode } from '../quantity/unit.ts'

/** A text in the language of the ledgers and in English; the Traditional form is derived from the first. */
export interface Named {
  readonly zh: string
  readonly en: string
}

/** What every field of a ledger says about itself. */
interface FieldBase extends Named {
  /** Other headers under which counties send it. */
  readonly aliases?: readonly string[]
  /** 口径: what is counted, and what is not. */
  readonly means?: Named
  /** Where term, unit and 口径 come from: a document, or the glossary. */
  readonly source?: string
  /** True when a row without it cannot be understood. */
  readonly required?: true
}

/** A line of text, at most `longestText` characters. */
export interface TextField extends FieldBase {
  readonly kind: 'text'
}

/** Several lines, at most `longestNote` characters. */
export interface NoteField extends FieldBase {
  readonly kind: 'note'
}

/** One of a fixed list; the code is stored, the word shown. */
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice'
  readonly choices: readonly Choice[]
}

export interface Choice extends Named {
  readonly code: string
  readonly aliases?: readonly string[]
}

/** An exact decimal in one unit. Whether it adds up decides about totals under a list. */
export interface AmountField extends FieldBase {
  readonly kind: 'amount'
  readonly unit: UnitCode
  /** Decimal places kept; a value with more is refused, not rounded. */
  readonly decimals: number
  /** True when the sum over rows means something. */
  readonly adds: boolean
  /** True when a value below zero can be right, as with profit. */
  readonly mayBeNegative?: true
}

export interface DayField extends FieldBase {
  readonly kind: 'day'
}

export interface MonthField extends FieldBase {
  readonly kind: 'month'
}

export interface FlagField extends FieldBase {
  readonly kind: 'flag'
}

export interface PlaceField extends FieldBase {
  readonly kind: 'place'
}

export interface OrganisationField extends FieldBase {
  readonly kind: 'organisation'
}

/** A row of another ledger; an import finds it by key or by title. */
export interface ReferenceField extends FieldBase {
  readonly kind: 'reference'
  readonly refersTo: string
}

export type Field =
  | TextField
  | NoteField
  | ChoiceField
  | AmountField
  | DayField
  | MonthField
  | FlagField
  | PlaceField
  | OrganisationField
  | ReferenceField

export const longestText = 200
export const longestNote = 2_000

type Plain<F extends Field> = Omit<F, 'kind'>

/** The builders keep the exact type of what they are given, so that the type of a row can be inferred (`required`). */
export const text = <const F extends Plain<TextField>>(field: F) => ({ kind: 'text', ...field }) as const
export const note = <const F extends Plain<NoteField>>(field: F) => ({ kind: 'note', ...field }) as const
export const choice = <const F extends Plain<ChoiceField>>(field: F) => ({ kind: 'choice', ...field }) as const
export const amount = <const F extends Plain<AmountField>>(field: F) => ({ kind: 'amount', ...field }) as const
export const day = <const F extends Plain<DayField>>(field: F) => ({ kind: 'day', ...field }) as const
export const month = <const F extends Plain<MonthField>>(field: F) => ({ kind: 'month', ...field }) as const
export const flag = <const F extends Plain<FlagField>>(field: F) => ({ kind: 'flag', ...field }) as const
export const place = <const F extends Plain<PlaceField>>(field: F) => ({ kind: 'place', ...field }) as const
export const organisation = <const F extends Plain<OrganisationField>>(field: F) =>
  ({ kind: 'organisation', ...field }) as const
export const reference = <const F extends Plain<ReferenceField>>(field: F) => ({ kind: 'reference', ...field }) as const
