import { z } from 'zod'
import type { LightRuleRow } from '#db/light-rule.repository.ts'
import type { UpkeepRule } from '#domain/project-light/light-upkeep.ts'
import { datedRule } from './dated-rule.ts'

export const upkeepKind = 'light-upkeep'

/** How a rule of kind `light-upkeep` keeps its numbers. */
export const upkeepShape = z.strictObject({
  waiver: z.strictObject({ most_days: z.int().min(1).max(730) }),
  quiet: z.strictObject({
    least_answers: z.int().min(1).max(10_000),
    useless_percent: z.int().min(1).max(100),
  }),
})

export function toUpkeepRule(row: LightRuleRow): UpkeepRule {
  const { waiver, quiet } = upkeepShape.parse(row.thresholds)
  return {
    ...datedRule(row),
    mostWaivedDays: waiver.most_days,
    leastAnswers: quiet.least_answers,
    uselessPercent: quiet.useless_percent,
  }
}
