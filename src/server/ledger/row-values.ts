import type { FieldValue } from '#domain/condition/word.ts'
import { type Problem, problem } from '#domain/errors.ts'
import type { Ledger, LedgerField, RowValues } from '#domain/ledger/ledger.ts'
import { isRefused, valueRead } from '#domain/ledger/value-reading.ts'
import { assertField } from './assert-field.ts'
import { takeGiven } from './given-value.ts'

/** Why the value of a field could not be taken. */
export interface FieldProblem extends Problem {
  readonly field: string
}

/** The values of a whole row, and what could not be taken of those that were given: there the earlier value stays. */
export interface MergedValues {
  readonly values: RowValues
  /** What the texts said beyond their value, by field: 约1.3亿元. */
  readonly written: Readonly<Record<string, string>>
  readonly problems: readonly FieldProblem[]
}

/**
 * Puts given values over those of the version before. Every value is brought into the writing in which the ledger keeps it: texts without
 * blanks around them, amounts as canonical decimals, nothing for an empty text. What is written as clerks write is read (`takeGiven`).
 *
 * @param before values of the version before; null for a new row
 * @param given values by field; what is not named stays
 * @param areRead true when `readValue` made them: then they are in that writing already
 * @throws DomainError `ledger.field-unknown`
 */
export function mergeValues(ledger: Ledger, before: RowValues | null, given: RowValues, areRead = false): MergedValues {
  for (const name of Object.keys(given)) assertField(ledger, name)
  const take = areRead ? (_field: LedgerField, value: FieldValue) => valueRead(value) : takeGiven
  const problems: FieldProblem[] = []
  const values: Record<string, FieldValue> = {}
  const written: Record<string, string> = {}
  for (const field of ledger.fields.values()) {
    const earlier = before?.[field.name] ?? null
    const offered = given[field.name] ?? null
    const isGiven = Object.hasOwn(given, field.name) && offered !== earlier
    const taken = isGiven ? take(field, offered) : valueRead(earlier)
    if (isRefused(taken)) problems.push({ field: field.name, ...taken.problem })
    else if (taken.written !== null) written[field.name] = taken.written
    values[field.name] = isRefused(taken) ? earlier : taken.value
  }
  return { values, written, problems }
}

/** Names of the fields whose value differs from the version before; of a new row those that have one. */
export function changedFields(ledger: Ledger, before: RowValues | null, values: RowValues): string[] {
  return [...ledger.fields.keys()].filter((name) => (before?.[name] ?? null) !== (values[name] ?? null))
}

/** Problems of required fields that a row would leave or make empty. An old row that always lacked one may still be saved elsewhere. */
export function emptyFields(ledger: Ledger, before: RowValues | null, values: RowValues): FieldProblem[] {
  return [...ledger.fields.values()]
    .filter(
      ({ name, required }) => required && (values[name] ?? null) === null && (before === null || before[name] !== null),
    )
    .map(({ name, zh }) => ({ field: name, ...problem('value.empty', { field: zh }) }))
}
