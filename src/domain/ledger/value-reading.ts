import type { FieldValue } from '../condition/word.ts'
import type { Problem } from '../errors.ts'
import type { UnitCode } from '../quantity/unit.ts'

/** What a cell holds, as the kinds of a workbook say it. What a person types or pastes is `text`. */
export type CellKindName = 'text' | 'number' | 'percent' | 'date' | 'boolean' | 'error' | 'empty'

/**
 * What is offered for a field: the text of a `number` is an exact decimal, of a `percent` what the person sees (`85%`), of a `date` ISO as
 * precise as the cell shows it (`2024-09-25`, `2024-09`), of an `error` `#REF!` or the formula that was never computed.
 */
export interface OfferedCell {
  readonly text: string
  readonly kind: CellKindName
}

/** A name looked up: what it names, what it might name (the likeliest first), or nothing. */
export type Found = { readonly id: string } | { readonly candidates: readonly NameCandidate[] } | null

export interface NameCandidate {
  readonly id: string
  readonly name: string
  /** Another name that tells it from one of the same name: the code of a project. */
  readonly also?: string
}

/** What a cell leaves unsaid, and where names are looked up. */
export interface ValueContext {
  /**
   * Unit of a number that names none, where column or person say it; null: that of the field. In a field of % it also decides what a bare
   * 0.85 is: 85 % under 比例, 0.85 % under %; under null it is asked.
   */
  readonly unit: UnitCode | null
  /** Year of dates that have none (`9月25日`): that of the report. */
  readonly year: number | null
  readonly findPlace: (text: string) => Found
  readonly findOrganisation: (text: string) => Found
  /** @param ledger name of the ledger referred to */
  readonly findReference: (ledger: string, text: string) => Found
  /** Traditional script to Simplified; without it, words in Traditional script are not recognised. */
  readonly simplify?: (text: string) => string
}

/** Why a mend is proposed; its wording is the text `mend.<reason>`. */
export type MendReason =
  | 'as-above'
  | 'as-percent'
  | 'as-share'
  | 'as-date'
  | 'as-negative'
  | 'first-day'
  | 'last-day'
  | 'lower-end'
  | 'month'
  | 'rounded'
  | 'similar'
  | 'unit'
  | 'upper-end'

/** A text that one click puts in the place of the offered one. */
export interface Mend {
  readonly text: string
  readonly reason: MendReason
}

/** A value that was read. `written` keeps what the cell said beyond it: 约120, —, 1.2亿元; null where it said no more. */
export interface ValueRead {
  readonly value: FieldValue
  readonly written: string | null
  /** What a person should confirm, where the cell can be read in one way but is unusual; the mends say it beyond doubt. */
  readonly doubt?: ValueRefused
}

/** A cell that cannot be taken, why, and what one click could put there. */
export interface ValueRefused {
  readonly problem: Problem
  readonly mends: readonly Mend[]
}

export type ReadValue = ValueRead | ValueRefused

/** True when the cell was refused. */
export function isRefused(read: ReadValue): read is ValueRefused {
  return 'problem' in read
}

/** The value, and what the cell said beyond it. */
export function valueRead(value: FieldValue, written: string | null = null): ValueRead {
  return { value, written }
}

/** The refusal of a cell. */
export function valueRefused(found: Problem, mends: readonly Mend[] = []): ValueRefused {
  return { problem: found, mends }
}

/** Longest writing kept beside a value. */
const longestWriting = 200

/** What a cell said, as it is kept beside the value. */
export function keptWriting(text: string): string {
  const trimmed = text.trim()
  return trimmed.length > longestWriting ? `${trimmed.slice(0, longestWriting - 1)}…` : trimmed
}
