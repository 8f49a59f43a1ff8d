import { z } from 'zod'
import { type LightRuleRow, listLightRules } from '#db/light-rule.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { ruleInForce } from '#domain/light/light-rule.ts'
import type { SmallCellRule } from '#domain/small-cells/small-cell-rule.ts'
import { datedRule } from './dated-rule.ts'

const ledgerNames: readonly string[] = ledgerDefinitions.map(({ name }) => name)
const isLedgerName = (name: string): boolean => ledgerNames.includes(name)

/** How a rule of kind `small-cells` keeps its numbers: rows at least, and names of ledgers. */
export const smallCellsShape = z.object({
  leastRows: z.number().int().min(0).max(1_000),
  ledgers: z.array(z.string().refine(isLedgerName, 'no ledger of that name')).min(1),
})

/** The rule that says of how few firms an amount is told to nobody who may not read them; null where the rulebook has none. */
export async function readSmallCellRule(
  tx: Transaction,
  regions: readonly string[],
  on: CalendarDate,
): Promise<SmallCellRule | null> {
  const rows = await listLightRules(tx, { asOf: on })
  return ruleInForce(rows.filter(({ kind }) => kind === 'small-cells').map(toSmallCellRule), regions, on)
}

function toSmallCellRule(row: LightRuleRow): SmallCellRule {
  const { leastRows, ledgers } = smallCellsShape.parse(row.thresholds)
  return {
    ...datedRule(row),
    leastRows,
    ledgers,
  }
}
