import { z } from 'zod'
import type { LightRuleRow } from '#db/light-rule.repository.ts'

import { type LatenessRule, latenessBases } from '#domain/project-light/project-light-rule.ts'
import { datedRule } from './dated-rule.ts'

/** The kinds of rules that give projects their lights. */
export const projectRuleNames = ['project-start', 'project-progress', 'project-gate', 'project-entry'] as const

/** How a rule about days gone by keeps its steps: whole months and days after the day it counts from. */
export const latenessShape = z.strictObject({
  from: z.enum(latenessBases),
  /** Kinds of project by the codes of the ledger; all where it is not said. */
  categories: z.array(z.string().min(1)).min(1).optional(),
  steps: z
    .array(
      z.strictObject({
        light: z.enum(['amber', 'red']),
        months: z.number().int().min(0).max(120),
        days: z.number().int().min(0).max(3_660),
      }),
    )
    .min(1),
})

export function toLatenessRule(row: LightRuleRow): LatenessRule {
  const { from, categories, steps } = latenessShape.parse(row.thresholds)
  return { ...datedRule(row), countsFrom: from, categories: categories ?? null, steps }
}
