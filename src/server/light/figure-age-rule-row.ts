import { z } from 'zod'
import type { LightRuleRow } from '#db/light-rule.repository.ts'
import type { FigureAgeRule } from '#domain/light/figure-age-rule.ts'
import { datedRule } from './dated-rule.ts'

/** How a rule of kind `figure-age` keeps its number: months at most. */
export const figureAgeShape = z.object({ mostMonths: z.number().int().min(0).max(120) })

export function toFigureAgeRule(row: LightRuleRow): FigureAgeRule {
  return { ...datedRule(row), mostMonths: figureAgeShape.parse(row.thresholds).mostMonths }
}
