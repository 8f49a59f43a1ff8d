import type { z } from 'zod'
import type { listLedgerRows as operation } from '#contract/ledger.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { listLedgerRows } from '#db/ledger/ledger.repository.ts'
import { readAs } from '#db/transact.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { openLedgers } from './open-ledgers.ts'
import { loadOrigins, presentRow } from './present-row.ts'
import { readChoice, readSort } from './row-choice.ts'
import { loadRowNames } from './row-names.ts'

/**
 * One page of the rows that fulfil a condition, as known on a day. The page is cut by the database; beside its rows only the names and
 * workbooks are read that stand in them.
 *
 * @throws DomainError `ledger.unknown`, `ledger.field-unknown`, `condition.unreadable`
 */
export function listRows(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  { offset, limit, ...input }: ParsedInputOf<typeof operation>,
): Promise<z.input<(typeof operation)['output']>> {
  return readAs(database, actor, async (tx) => {
    const open = await openLedgers(tx)
    const ledger = open(input.ledger)
    const choice = readChoice(open, ledger, input, todayOf(world))
    const rows = await listLedgerRows(tx, ledger, open, {
      ...choice,
      sort: readSort(ledger, input.sort),
      offset,
      limit,
    })
    const origins = await loadOrigins(tx, rows)
    return {
      rows: rows.map((row) => presentRow(row, origins)),
      names: await loadRowNames(
        tx,
        open,
        ledger,
        rows.map(({ values }) => values),
      ),
    }
  })
}
