import type { z } from 'zod'
import type { checkRule, listChecks as operation } from '#contract/check.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { type LedgerCheckRow, listChecksInForce } from '#db/ledger-check.repository.ts'
import { readAs } from '#db/transact.ts'
import type { App } from '../app.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'

/** The checks that rows of a ledger are held against today, those that refuse first. @throws DomainError `ledger.unknown` */
export function listChecks(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof operation>,
): Promise<z.input<(typeof operation)['output']>> {
  return readAs(database, actor, async (tx) => {
    const { name } = (await openLedgers(tx))(input.ledger)
    const rows = await listChecksInForce(tx, name, todayOf(world))
    const [refusing, asking] = [rows.filter(isRefusing), rows.filter((row) => !isRefusing(row))]
    return { checks: [...refusing, ...asking].map(presentCheck) }
  })
}

function isRefusing({ severity }: LedgerCheckRow): boolean {
  return severity === 'refuse'
}

function presentCheck(row: LedgerCheckRow): z.input<typeof checkRule> {
  const { id, version, severity, zh, en, certainty, validFrom, validTo } = row
  return {
    ...{ id, version, severity, zh, en, certainty, validFrom, validTo },
    fields: [...row.fields],
    condition: JSON.stringify(row.condition),
    source: row.sourceText,
  }
}
