import type { FindingRules } from './finding.ts'
import { reliability } from './reliability.ts'
import type { Reliability, RuleRecord } from './reliability-record.ts'

/** As many findings as a rule is thought to have made before it was seen, at the field's mean: a rule seen twice proves little. */
const PRIOR = 4

/**
 * How sure: the share of findings made by such rules that were right as a whole (value, unit, comparator, kind, change, place, period and
 * indicator) in the half of the labelled set that they were not made with. Between the known points straight lines.
 */
export function confidenceOf(rules: FindingRules, record: Reliability = reliability): number {
  const product = productOf(rules, record)
  return percentAt(100 * product, record.steps) / 100
}

/** On the line through the steps; beyond its ends as at them. */
function percentAt(product: number, steps: Reliability['steps']): number {
  const above = steps.findIndex(([limit]) => product <= limit)
  const [high, low] = [steps[above] ?? steps.at(-1), steps[above - 1]]
  if (high === undefined) return product
  if (above < 1 || low === undefined) return high[1]
  const way = (product - low[0]) / (high[0] - low[0])
  return low[1] + way * (high[1] - low[1])
}

/** The product of the five rules' shares. */
export function productOf(rules: FindingRules, { rules: records }: Reliability): number {
  return fieldNames.reduce((product, field) => product * shareOf(records[field], rules[field]), 1)
}

/** The fields that have a rule each. */
export const fieldNames = [
  'value',
  'sense',
  'subject',
  'time',
  'place',
] as const satisfies readonly (keyof FindingRules)[]

function shareOf(records: Readonly<Record<string, RuleRecord>>, rule: string): number {
  const all = Object.values(records)
  const seen = all.reduce((sum, [, count]) => sum + count, 0)
  const mean = seen === 0 ? 0.5 : all.reduce((sum, [right]) => sum + right, 0) / seen
  const [right, count] = records[rule] ?? [0, 0]
  return (right + PRIOR * mean) / (count + PRIOR)
}
