import { type LightRuleRow, listLightRules } from '#db/light-rule.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { FieldValue } from '#domain/condition/word.ts'
import type { GateChain, ProjectValues } from '#domain/gate/gate-chain.ts'
import type { RowValues } from '#domain/ledger/ledger.ts'
import { ruleInForce } from '#domain/light/light-rule.ts'
import { type Reference, regionsOf } from '../place/reference.ts'
import { gateChainKind, toGateChain } from './gate-chain-row.ts'

/** The chain in force at a place; null where the rulebook has none. */
export type ChainAt = (placeId: string) => GateChain | null

/** Reads the chains that hold on a day: read once, chosen once a place. */
export async function readChains(tx: Transaction, reference: Reference, day: CalendarDate): Promise<ChainAt> {
  return chainsIn(await listLightRules(tx, { asOf: day }), reference, day)
}

function chainsIn(rows: readonly LightRuleRow[], reference: Reference, day: CalendarDate): ChainAt {
  const chains = rows.filter(({ kind }) => kind === gateChainKind).map(toGateChain)
  const chosen = new Map<string, GateChain | null>()
  return (placeId) => {
    const known = chosen.get(placeId)
    if (known !== undefined) return known
    const chain = ruleInForce(chains, regionsOf(reference, placeId), day)
    chosen.set(placeId, chain)
    return chain
  }
}

/** What a row says, as gates ask it: codes and days. */
export function projectValues(values: RowValues): ProjectValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(value)]))
}

function textOf(value: FieldValue): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
