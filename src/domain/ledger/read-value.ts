import { problem } from '../errors.ts'
import { isBlankText, isBlankWord } from './blank-words.ts'
import type { LedgerField } from './ledger.ts'
import { readAmountValue } from './read-amount.ts'
import { readChoiceValue } from './read-choice.ts'
import { readDayValue } from './read-day.ts'
import { readFlagValue } from './read-flag.ts'
import { readMonthValue } from './read-month.ts'
import { readNameValue } from './read-name.ts'
import { readTextValue } from './read-text.ts'
import {
  isRefused,
  keptWriting,
  type OfferedCell,
  type ReadValue,
  type ValueContext,
  valueRead,
  valueRefused,
} from './value-reading.ts'

/**
 * Reads what stands in a cell as the value of a field: as a workbook, a pasted block or a form offers it.
 *
 * Nothing unreadable becomes zero or null: it is refused with a problem of the catalogue and, where there is an obvious one, a mend. An
 * empty cell, and —, 无, 暂无 and the like, are null; these keep their writing. Amounts are converted exactly into the field's unit.
 *
 * 约1.2亿元 for a field in 万元 gives 12000, and 约1.2亿元 as its writing.
 *
 * @returns the value in the writing of its kind (decimal text, `2026-03-31`, `2026-03`, code, id, truth), or the problem
 */
export function readValue(field: LedgerField, cell: OfferedCell, context: ValueContext): ReadValue {
  if (cell.kind === 'error' || isFailedFormula(cell.text)) {
    return valueRefused(problem('value.formula-failed', { value: keptWriting(cell.text) }))
  }
  if (isBlankText(cell.text)) return emptyValue(field, null)
  const text = cell.text.trim()
  if (field.kind !== 'flag' && cell.kind === 'text' && text.length < 12 && isBlankWord(text)) {
    return emptyValue(field, text)
  }
  return readSimplified(field, cell, context, readPresent(field, cell, context))
}

/** Kinds whose words (約, 億元, 號) are read in Simplified script; texts keep their own, and names are found in both. */
const wordedKinds: readonly LedgerField['kind'][] = ['amount', 'day', 'month', 'flag']

function readSimplified(field: LedgerField, cell: OfferedCell, context: ValueContext, read: ReadValue): ReadValue {
  if (!isRefused(read) || context.simplify === undefined || !wordedKinds.includes(field.kind)) return read
  const text = context.simplify(cell.text)
  if (text === cell.text) return read
  const again = readPresent(field, { text, kind: cell.kind }, context)
  if (isRefused(again)) return again.mends.length > 0 ? again : read
  return again.written === null ? again : { ...again, written: keptWriting(cell.text) }
}

/** In a CSV a formula that failed is only its text. */
function isFailedFormula(text: string): boolean {
  return text.startsWith('#') && /^#(?:REF!|VALUE!|DIV\/0!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!)$/i.test(text.trim())
}

function emptyValue(field: LedgerField, written: string | null): ReadValue {
  if (field.required) return valueRefused(problem('value.empty', { field: field.zh }))
  return valueRead(null, written)
}

function readPresent(field: LedgerField, cell: OfferedCell, context: ValueContext): ReadValue {
  switch (field.kind) {
    case 'amount':
      return readAmountValue(field, cell, context.unit)
    case 'day':
      return readDayValue(cell, context.year)
    case 'month':
      return readMonthValue(cell, context.year)
    case 'choice':
      return readChoiceValue(field, cell, context.simplify)
    case 'flag':
      return readFlagValue(field, cell)
    case 'text':
    case 'note':
      return readTextValue(field, cell)
    case 'place':
    case 'organisation':
    case 'reference':
      return readNameValue(field, cell, context)
    default:
      return field satisfies never
  }
}
