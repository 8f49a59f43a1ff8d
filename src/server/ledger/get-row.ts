import type { z } from 'zod'
import type { ledgerRow, getLedgerRow as operation } from '#contract/ledger.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { findLedgerRow, listRowHistory } from '#db/ledger/ledger.repository.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { can } from '#domain/access/access.ts'
import { DomainError } from '#domain/errors.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { App } from '../app.ts'
import { loadReference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { openLedgers } from './open-ledgers.ts'
import { loadOrigins, presentOrigin, presentRow } from './present-row.ts'
import { loadRowNames } from './row-names.ts'
import { traceOrigin } from './row-origin.ts'
import { isInScope } from './scope.ts'

/**
 * One row as known on a day. Its origin is traced back through its versions: a value that came from a workbook keeps its cell, although
 * somebody typed another value of the row since. Only the row of today may be written.
 *
 * @throws DomainError `ledger.unknown`, `ledger.row-unknown`, also when it was not known or is withdrawn on that day
 */
export function getRow(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  { id, asOf, ...input }: ParsedInputOf<typeof operation>,
): Promise<z.input<(typeof operation)['output']>> {
  return readAs(database, actor, async (tx) => {
    const open = await openLedgers(tx)
    const ledger = open(input.ledger)
    const row = await findLedgerRow(tx, ledger, id, asOf ?? null)
    if (row === null) throw new DomainError('ledger.row-unknown', { id })
    const isToday = asOf === undefined
    const inScope = isInScope(await loadReference(tx, todayOf(world)), actor, row.placeId)
    return {
      row: await presentTraced(tx, ledger, row),
      names: await loadRowNames(tx, open, ledger, [row.values]),
      mayWrite: isToday && inScope && can(actor.role, 'ledger.write'),
      mayApprove: isToday && row.approval === 'submitted' && can(actor.role, 'ledger.approve'),
    }
  })
}

/** The row, with the origin of its values instead of that of its last version. */
async function presentTraced(tx: Transaction, ledger: Ledger, row: LedgerRow): Promise<z.input<typeof ledgerRow>> {
  const versions = (await listRowHistory(tx, ledger, row.id)).filter(({ version }) => version <= row.version)
  const { from, stillHas } = traceOrigin(versions)
  const origins = await loadOrigins(tx, [from])
  const origin = presentOrigin(from, origins)
  const cells = Object.entries(origin?.cells ?? {}).filter(([field]) => stillHas(field))
  return { ...presentRow(row, origins), origin: origin && { ...origin, cells: Object.fromEntries(cells) } }
}
