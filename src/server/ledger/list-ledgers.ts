import type { z } from 'zod'
import type { ledgerInfo, listLedgers as operation, ownField } from '#contract/ledger.ts'
import { type LedgerExtent, listLedgerExtents } from '#db/ledger/ledger-extent.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { ledgerNames, openLedgers } from './open-ledgers.ts'

type LedgerInfo = z.input<typeof ledgerInfo>

/** Every ledger with the city's own fields, the number of rows that the reader may see today, and the day of the last change among them. */
export function listLedgers(
  { database }: Pick<App, 'database'>,
  actor: PersonActor,
): Promise<z.input<(typeof operation)['output']>> {
  return readAs(database, actor, async (tx) => {
    const open = await openLedgers(tx)
    const ledgers = ledgerNames.map((name) => open(name))
    const extentOf = await listLedgerExtents(tx, ledgers)
    return { ledgers: ledgers.map((ledger) => presentLedger(ledger, extentOf(ledger.name))) }
  })
}

/** What of a ledger is not in its definition. */
export async function describeLedger(tx: Transaction, ledger: Ledger): Promise<LedgerInfo> {
  const extentOf = await listLedgerExtents(tx, [ledger])
  return presentLedger(ledger, extentOf(ledger.name))
}

function presentLedger(ledger: Ledger, { rowCount, changedOn }: LedgerExtent): LedgerInfo {
  const own = [...ledger.fields.values()].filter(({ isExtra }) => isExtra)
  return {
    name: ledger.name,
    rowCount,
    changedOn,
    ownFields: own.map((field) => ({ name: field.column, field: presentOwnField(field) })),
  }
}

function presentOwnField(field: LedgerField): z.input<typeof ownField> {
  const { kind, zh, en, aliases, means, source } = field
  return {
    ...{ kind, zh, en },
    ...(aliases ? { aliases: [...aliases] } : {}),
    ...(means ? { means } : {}),
    ...(source ? { source } : {}),
    ...(field.kind === 'amount' ? { unit: field.unit, decimals: field.decimals, adds: field.adds } : {}),
    ...(field.kind === 'choice' ? { choices: field.choices.map(({ code, zh, en }) => ({ code, zh, en })) } : {}),
  }
}
