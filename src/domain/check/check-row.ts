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
  const prepared = checks.map((check) => ({ check, isTrueOf: compileCondition(check.when, { ...context, words }) }))
  return (row, before) => {
    const reader = readerOf(words, { row, ...before, referredRow: context.referredRow })
    return prepared.filter(({ isTrueOf }) => isTrueOf(reader) === true).map(({ check }) => findingOf(check, reader))
  }
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
