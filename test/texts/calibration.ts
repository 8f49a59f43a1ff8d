import { fieldNames, productOf } from '#domain/finding/confidence.ts'
import type { FindingRules } from '#domain/finding/finding.ts'
import type { Reliability, RuleRecord } from '#domain/finding/reliability-record.ts'
import type { LabelledFinding } from './labelled-set.ts'
import type { Scored } from './scores.ts'

/** A finding with what it should have been: one of a training document. */
export interface Trial {
  readonly document: string
  readonly rules: FindingRules
  /** Which of the five fields were right. */
  readonly right: Readonly<Record<keyof FindingRules, boolean>>
}

/** Was each field right? A finding without a label is wrong in its value, and nothing is said of the rest. */
export function trialOf(
  document: string,
  found: Scored & { rules: FindingRules },
  label: LabelledFinding | null,
): Trial {
  const is = (holds: (label: LabelledFinding) => boolean) => label !== null && holds(label)
  const same = (field: 'value' | 'value2' | 'unit' | 'comparator') => is((label) => label[field] === found[field])
  return {
    document,
    rules: found.rules,
    right: {
      value: same('value') && same('value2') && same('unit') && same('comparator'),
      sense: is((label) => label.kind === found.kind && changeText(label.change) === changeText(found.change)),
      subject: is((label) => label.indicator === found.indicator),
      time: is((label) => label.period === found.period),
      place: is((label) => label.place === found.place),
    },
  }
}

function changeText(change: Scored['change'] | LabelledFinding['change']): string {
  return change === null ? '' : `${change.kind} ${change.basis} ${change.since ?? ''}`
}

/** Right as a whole. */
export function isRight({ right }: Trial): boolean {
  return fieldNames.every((field) => right[field])
}

/**
 * Records of the rules, and the steps from product to share. A product is taken with the records of all other documents: a rule may not judge
 * itself by what it was made for.
 */
export function calibrate(trials: readonly Trial[]): Reliability {
  const documents = [...new Set(trials.map(({ document }) => document))]
  const judged = documents.flatMap((document) => {
    const others: Reliability = { rules: recordRules(trials.filter((trial) => trial.document !== document)), steps: [] }
    const own = trials.filter((trial) => trial.document === document)
    return own.map((trial) => ({ product: productOf(trial.rules, others), isRight: isRight(trial) }))
  })
  return { rules: recordRules(trials), steps: stepsOf(judged) }
}

function recordRules(trials: readonly Trial[]): Reliability['rules'] {
  const entries = fieldNames.map((field) => {
    const records: Record<string, RuleRecord> = {}
    for (const { rules, right } of trials) {
      if (field !== 'value' && !right.value) continue
      const [before, seen] = records[rules[field]] ?? [0, 0]
      records[rules[field]] = [before + Number(right[field]), seen + 1]
    }
    return [field, Object.fromEntries(Object.entries(records).toSorted(([a], [b]) => (a < b ? -1 : 1)))]
  })
  return Object.fromEntries(entries) as Reliability['rules']
}

const groups = 8

/** Groups of equal size by product, merged until shares ascend; each says the middle of its products and the share that was right. */
function stepsOf(judged: readonly { product: number; isRight: boolean }[]): Reliability['steps'] {
  const ascending = judged.toSorted((a, b) => a.product - b.product)
  const size = Math.ceil(ascending.length / groups)
  const merged: { products: number[]; right: number }[] = []
  for (let from = 0; from < ascending.length; from += size) {
    const group = ascending.slice(from, from + size)
    merged.push({ products: group.map(({ product }) => product), right: group.filter((one) => one.isRight).length })
    for (
      let last = merged.at(-1), before = merged.at(-2);
      last && before;
      last = merged.at(-1), before = merged.at(-2)
    ) {
      if (share(before) < share(last)) break
      merged.splice(-2, 2, { products: [...before.products, ...last.products], right: before.right + last.right })
    }
  }
  return merged.map((group) => [percent(mean(group.products)), percent(share(group))])
}

function share({ products, right }: { products: number[]; right: number }): number {
  return right / products.length
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

function percent(number: number): number {
  return Math.round(number * 1000) / 10
}
