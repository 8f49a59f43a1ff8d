import { claimsOf } from '../condition/claims-of.ts'
import type { RowReader, RowTruth } from '../condition/compare-claim.ts'
import { compileCondition, type EvaluationContext } from '../condition/evaluate.ts'
import type { FieldValue } from '../condition/word.ts'
import type { Ledger, RowValues } from '../ledger/ledger.ts'
import type { Check, Finding } from './check.ts'
import { sayOfRow } from './check-text.ts'
import { checkWords } from './check-words.ts'
import type { CheckWord, RowsBefore, Subject } from './subject.ts'

/** What checks need to know beside the rows; the words of their own ledger they know themselves. */
export type CheckContext = Omit<EvaluationContext, 'words'>

/** Looks at a row with its values as they would be saved. */
export type RowChecker = (row: RowValues, before: RowsBefore) => Finding[]

/**
 * What the checks say of a row, in their order: of each whose condition is true.
 *
 * @param checks of this ledger, in force, with their clocks resolved
 */
export function checkRow(
  checks: readonly Check[],
  ledger: Ledger,
  row: RowValues,
  before: RowsBefore,
  context: CheckContext,
): Finding[] {
  return rowChecker(checks, ledger, context)(row, before)
}

/** The same for many rows: conditions are prepared once. */
export function rowChecker(checks: readonly Check[], ledger: Ledger, context: CheckContext): RowChecker {
  const words = checkWords(ledger, context.wordsOf)
  const prepared = checks.map((check) => prepare(check, { ...context, words }))
  return (row, before) => {
    const reader = readerOf(words, { row, ...before, referredRow: context.referredRow })
    return prepared
      .filter(({ isTrueOf }) => isTrueOf(reader) === true)
      .map(({ check, parts }) => findingOf({ ...check, fields: fieldsAtFault(check, parts, reader) }, reader))
  }
}

/** One of the reasons for which a check speaks. */
interface Part {
  readonly names: readonly string[]
  readonly isTrueOf: RowTruth
}

function prepare(check: Check, context: EvaluationContext) {
  const parts: Part[] = ('any' in check.when ? check.when.any : []).map((part) => ({
    names: claimsOf(part).map(({ field }) => field),
    isTrueOf: compileCondition(part, context),
  }))
  return { check, parts, isTrueOf: compileCondition(check.when, context) }
}

/** Where one of several reasons is enough, the fields of those that hold; all that the check shows where none of them is among these. */
function fieldsAtFault({ fields }: Check, parts: readonly Part[], reader: RowReader): readonly string[] {
  const names = parts.filter(({ isTrueOf }) => isTrueOf(reader) === true).flatMap((part) => part.names)
  const atFault = fields.filter((field) => names.includes(field))
  return atFault.length > 0 ? atFault : fields
}

/** Reads words of one row; what was once divided is not divided again for the next check. */
function readerOf(words: ReadonlyMap<string, CheckWord>, subject: Subject): (name: string) => FieldValue {
  const read = new Map<string, FieldValue>()
  return (name) => {
    const known = read.get(name)
    if (known !== undefined) return known
    const value = words.get(name)?.valueIn(subject) ?? null
    read.set(name, value)
    return value
  }
}

function findingOf({ id, severity, zh, en, source, fields }: Check, read: (name: string) => FieldValue): Finding {
  return { check: id, severity, zh: sayOfRow(zh, read), en: sayOfRow(en, read), source, fields }
}
