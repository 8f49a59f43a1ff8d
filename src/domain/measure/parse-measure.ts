import { claimsOf } from '../condition/claims-of.ts'
import type { Condition } from '../condition/condition.ts'
import { isClockOperand } from '../condition/operand.ts'
import { parseCondition, type WordsOf } from '../condition/parse-condition.ts'
import { isProblem, type Problem, problem } from '../errors.ts'
import { type Ledger, type LedgerField, rowWords } from '../ledger/ledger.ts'
import type { Measure } from './measure.ts'

/** The parts of a measure that speak of a ledger, as the rulebook keeps them. */
export interface UnreadMeasure extends Pick<Measure, 'id' | 'unit' | 'sum' | 'time'> {
  readonly where: unknown
}

/**
 * Reads the condition of a measure against its ledger.
 *
 * @returns the condition; or `measure.unreadable` with the measure's id, when it names what the ledger does not have, counts
 *   from today, adds up what is no amount or is kept in another unit, or tells time by what is no day
 */
export function parseMeasure(
  measure: UnreadMeasure,
  ledger: Ledger,
  wordsOf: WordsOf,
): Condition | Problem<'measure.unreadable'> {
  const fault = faultOfFields(measure, ledger)
  if (fault !== null) return unreadable(measure, fault)
  const condition = parseCondition(measure.where, ledger.words, wordsOf)
  if (isProblem(condition)) return unreadable(measure, `${condition.params.detail}`)
  const unfit = claimsOf(condition).find(({ field, value }) => isClockOperand(value) || isOfRow(field))
  return unfit === undefined ? condition : unreadable(measure, `where: "${unfit.field}"`)
}

/** Which import wrote a row, or whether it waits, is nothing that a figure may depend on. */
function isOfRow(field: string): boolean {
  return rowWords.some(({ name }) => name === field)
}

/** The field that does not fit its use; null when all do. */
function faultOfFields({ unit, sum, time }: UnreadMeasure, ledger: Ledger): string | null {
  const summed = sum === null ? null : (ledger.fields.get(sum) ?? null)
  if (sum !== null && !isAmountIn(summed, unit)) return `sum: "${sum}" (${unit})`
  if (time.kind === 'reported') return ledger.month === null ? 'time: reported' : null
  const days = time.kind === 'flow' ? [time.on] : [time.from, ...(time.until === null ? [] : [time.until])]
  const stranger = days.find((name) => ledger.fields.get(name)?.kind !== 'day')
  return stranger === undefined ? null : `time: "${stranger}"`
}

function isAmountIn(field: LedgerField | null, unit: string): boolean {
  return field?.kind === 'amount' && field.adds && field.unit === unit
}

function unreadable({ id }: UnreadMeasure, detail: string): Problem<'measure.unreadable'> {
  return problem('measure.unreadable', { detail: `${id}: ${detail}` })
}
