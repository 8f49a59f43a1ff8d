import { z } from 'zod'
import type { LightRuleRow } from '#db/light-rule.repository.ts'
import type { PaceRule } from '#domain/light/pace-rule.ts'
import { exact } from '#domain/quantity/exact.ts'
import { datedRule } from './dated-rule.ts'

/** How a rule of kind `pace-learning` keeps its numbers: years as decimal text. */
export const paceLearningShape = z.object({
  judgedBy: z.enum(['straight', 'learned']),
  straightYears: z.string().regex(/^(?=.*[1-9])\d+(\.\d+)?$/, 'years above 0'),
  leastMonths: z.number().int().min(0).max(11),
})

export function toPaceRule(row: LightRuleRow): PaceRule {
  const { judgedBy, straightYears, leastMonths } = paceLearningShape.parse(row.thresholds)
  return {
    ...datedRule(row),
    judgedBy,
    straightYears: exact(straightYears),
    leastMonths,
  }
}
