import { z } from 'zod'
import type { LightRuleRow } from '#db/light-rule.repository.ts'
import type { RankingRule } from '#domain/ranking/ranking-rule.ts'
import { datedRule } from './dated-rule.ts'

/** How a rule of kind `ranking-minimum` keeps its numbers: rows at least. */
export const rankingMinimumShape = z.object({
  ratioRows: z.number().int().min(0).max(1_000_000),
  totalRows: z.number().int().min(0).max(1_000_000),
})

export function toRankingRule(row: LightRuleRow): RankingRule {
  const { ratioRows, totalRows } = rankingMinimumShape.parse(row.thresholds)
  return {
    ...datedRule(row),
    ratioRows,
    totalRows,
  }
}
