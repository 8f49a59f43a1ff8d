import { DomainError } from '#domain/errors.ts'
import { isGuarded, type SmallCellRule } from '#domain/small-cells/small-cell-rule.ts'
import type { ComputedIndicator } from './computed-indicators.ts'
import type { FigureQuestion } from './figure-question.ts'
import { readsRowsOf } from './reads-rows.ts'
import { readGuardingRule } from './withheld.ts'

/**
 * The indicators of which the reader is told what moved them. Parts of a change are those of few rows nearly always, so that those of an
 * amount of single firms are for those who may read the rows.
 */
export async function toldIndicators(
  question: FigureQuestion,
  computed: readonly ComputedIndicator[],
): Promise<readonly ComputedIndicator[]> {
  const rule = await ruleAgainst(question)
  return rule === null ? computed : computed.filter((one) => !isOfFirms(rule, one))
}

/** @throws DomainError `figure.withheld` where the reader is not told what moved it */
export async function assertToldWhatMoved(question: FigureQuestion, computed: ComputedIndicator): Promise<void> {
  const rule = await ruleAgainst(question)
  if (rule === null || !isOfFirms(rule, computed)) return
  throw new DomainError('figure.withheld', { indicator: computed.indicator.name, place: question.place.name })
}

async function ruleAgainst(question: FigureQuestion): Promise<SmallCellRule | null> {
  return readsRowsOf(question, question.place.id) ? null : readGuardingRule(question)
}

function isOfFirms(rule: SmallCellRule, { numerator, denominator }: ComputedIndicator): boolean {
  return isGuarded(rule, numerator) || (denominator !== null && isGuarded(rule, denominator))
}
