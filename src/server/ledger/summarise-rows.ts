import type { z } from 'zod'
import type { summariseLedger as operation } from '#contract/ledger.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { summariseRows } from '#db/ledger/ledger.repository.ts'
import { readAs } from '#db/transact.ts'
import { exact, toText } from '#domain/quantity/exact.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { openLedgers } from './open-ledgers.ts'
import { readChoice } from './row-choice.ts'

/**
 * How many rows fulfil a condition, and the sum of every amount that adds up, in the unit of its field.
 *
 * @throws DomainError `ledger.unknown`, `condition.unreadable`
 */
export function summarise(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof operation>,
): Promise<z.input<(typeof operation)['output']>> {
  return readAs(database, actor, async (tx) => {
    const open = await openLedgers(tx)
    const ledger = open(input.ledger)
    const summary = await summariseRows(tx, ledger, open, readChoice(open, ledger, input, todayOf(world)))
    return { ...summary, sums: Object.fromEntries(Object.entries(summary.sums).map(canonical)) }
  })
}

/** The database adds 1.25 and 1.75 up to 3.00. */
function canonical([field, sum]: [string, string | null]): [string, string | null] {
  return [field, sum === null ? null : toText(exact(sum))]
}
