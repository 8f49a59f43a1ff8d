import { comparisonTruth, type RowReader, type RowTruth } from './compare-claim.ts'
import type { Claim, Condition, Truth } from './condition.ts'
import { needleOf } from './needle.ts'
import { isComparison } from './operators-of.ts'
import type { Vocabulary, Word } from './word.ts'

/** What a condition needs to know beside the row. */
export interface EvaluationContext {
  /** The words of the row's ledger. */
  readonly words: Vocabulary
  /** The search form of a text: folded text, a line break, its pinyin initials. */
  readonly fold: (text: string) => string
  /** Whether a place lies in another, or is it, in the reporting hierarchy. */
  readonly isWithin: (placeId: string, ancestorId: string) => Truth
  /** The row of a ledger; null when there is none, or none that may be seen. */
  readonly referredRow: (ledger: string, id: string) => RowReader | null
  readonly wordsOf: (ledger: string) => Vocabulary
}

/**
 * What a condition says of a row: true, false, or unknown. `condition-sql.ts` says exactly the same in the database.
 *
 * - a comparison with an empty field, or an empty other field, is unknown; so are `in`, `contains`, `within` and `refers-to` of one
 * - `refers-to` of a row that is not there or may not be seen is unknown
 * - `empty` is never unknown
 * - `all` is false as soon as one part is, `any` true as soon as one part is; otherwise one unknown part makes them unknown
 *
 * @param condition with its clock resolved
 */
export function evaluate(condition: Condition, row: RowReader, context: EvaluationContext): Truth {
  return compileCondition(condition, context)(row)
}

/** The same for many rows: operands are read once. */
export function compileCondition(condition: Condition, context: EvaluationContext): RowTruth {
  const compiled = (part: Condition) => compileCondition(part, context)
  if ('all' in condition) return decidedBy(false, condition.all.map(compiled))
  if ('any' in condition) return decidedBy(true, condition.any.map(compiled))
  if ('not' in condition) return negated(compiled(condition.not))
  return claimTruth(condition, context)
}

/** One part of the deciding truth decides; without one the opposite holds, unless a part is unknown. */
function decidedBy(deciding: boolean, parts: readonly RowTruth[]): RowTruth {
  return (row) => {
    let truth: Truth = !deciding
    for (const part of parts) {
      const one = part(row)
      if (one === deciding) return deciding
      if (one === null) truth = null
    }
    return truth
  }
}

function negated(part: RowTruth): RowTruth {
  return (row) => {
    const truth = part(row)
    return truth === null ? null : !truth
  }
}

function claimTruth(claim: Claim, context: EvaluationContext): RowTruth {
  const { field, operator, value } = claim
  const word = wordOf(context.words, field)
  if (isComparison(operator)) return comparisonTruth(claim, operator, word)
  switch (operator) {
    case 'empty':
      return (row) => (row(field) === null) === value
    case 'in':
      return ofText(field, (text) => (value as readonly string[]).includes(text)) // what `parseOperand` read
    case 'contains':
      return containing(field, needleOf(context.fold(String(value))), context)
    case 'within':
      return ofText(field, (placeId) => context.isWithin(placeId, String(value)))
    case 'refers-to':
      return referring(field, word, value as Condition, context) // what `parseCondition` read
    default:
      return operator satisfies never
  }
}

function wordOf(words: Vocabulary, field: string): Word {
  const word = words.get(field)
  if (word === undefined) throw new Error(`the condition names ${field}, which is no word`)
  return word
}

/** Unknown of an empty field, otherwise what is said of its text. */
function ofText(field: string, truth: (text: string) => Truth): RowTruth {
  return (row) => {
    const value = row(field)
    return value === null ? null : truth(String(value))
  }
}

function containing(field: string, needle: string, { fold }: EvaluationContext): RowTruth {
  return ofText(field, (text) => fold(text).includes(needle))
}

function referring(field: string, { refersTo }: Word, condition: Condition, context: EvaluationContext): RowTruth {
  const ledger = refersTo ?? ''
  const fulfils = compileCondition(condition, { ...context, words: context.wordsOf(ledger) })
  return ofText(field, (id) => {
    const referred = context.referredRow(ledger, id)
    return referred === null ? null : fulfils(referred)
  })
}
