import { z } from 'zod'
import type { LightRuleRow } from '#db/light-rule.repository.ts'
import type { LightRule } from '#domain/light/light-rule.ts'
import { exact } from '#domain/quantity/exact.ts'
import { datedRule } from './dated-rule.ts'

/** How a pace rule's bands are kept: percentage points as decimal text, `null` for open ends. */
export const bandsShape = z.array(
  z.object({
    light: z.enum(['green', 'amber', 'red']),
    behindFrom: z.string().nullable(),
    behindTo: z.string().nullable(),
    note: z.boolean(),
  }),
)

export function toLightRule(row: LightRuleRow): LightRule {
  const bands = bandsShape.parse(row.thresholds).map((band) => ({
    light: band.light,
    behindFrom: band.behindFrom === null ? null : exact(band.behindFrom),
    behindTo: band.behindTo === null ? null : exact(band.behindTo),
    note: band.note,
  }))
  return {
    ...datedRule(row),
    bands,
  }
}
