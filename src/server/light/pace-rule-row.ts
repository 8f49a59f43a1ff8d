import { z } from 'zod'
import type { LightRuleRow } from '#db/light-rule.repository.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { PaceRule } from '#domain/light/pace-rule.ts'
import { exact } from '#domain/quantity/exact.ts'

/** How a rule of kind `pace-learning` keeps its numbers: years as decimal text. */
export const paceLearningShape = z.object({
  judgedBy: z.enum(['straight', 'learned']),
  straightYears: z.string().regex(/^(?=.*[1-9])\d+(\.\d+)?$/, 'years above 0'),
  leastMonths: z.number().int().min(0).max(11),
})

export function toPaceRule(row: LightRuleRow): PaceRule {
  const { judgedBy, straightYears, leastMonths } = paceLearningShape.parse(row.thresholds)
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    region: row.region,
    certainty: row.certainty,
    validFrom: row.validFrom as CalendarDate, // a date column
    validTo: row.validTo as CalendarDate | null, // a date column
    judgedBy,
    straightYears: exact(straightYears),
    leastMonths,
  }
}
