import { z } from 'zod'
import { type LightRuleRow, listLightRules } from '#db/light-rule.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type DatedRule, ruleInForce } from '#domain/light/light-rule.ts'
import { datedRule } from '../light/dated-rule.ts'

/** How a rule of kind `overview-sheet` keeps its indicators, in the order of the sheet. */
export const overviewSheetShape = z.object({ indicators: z.array(z.string().min(1)).min(1) })

interface OverviewRule extends DatedRule {
  readonly indicators: readonly string[]
}

/**
 * The indicators that stand on the overview by the rulebook; null where no rule says so.
 *
 * @param regions from nearest to farthest
 */
export async function readOverviewRule(
  tx: Transaction,
  regions: readonly string[],
  on: CalendarDate,
): Promise<readonly string[] | null> {
  const rows = await listLightRules(tx, { asOf: on })
  const rules = rows.filter(({ kind }) => kind === 'overview-sheet').map(toOverviewRule)
  return ruleInForce(rules, regions, on)?.indicators ?? null
}

function toOverviewRule(row: LightRuleRow): OverviewRule {
  return {
    ...datedRule(row),
    ...overviewSheetShape.parse(row.thresholds),
  }
}
