import type { z } from 'zod'
import type { getRowHistory as operation } from '#contract/ledger.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { listRowHistory } from '#db/ledger/ledger.repository.ts'
import { readAs } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { openLedgers } from './open-ledgers.ts'
import { loadOrigins, presentRow } from './present-row.ts'
import { loadRowNames } from './row-names.ts'

/**
 * Every version of a row that the reader may see, withdrawals too, the first one first; each with where that version came from.
 *
 * @throws DomainError `ledger.unknown`, `ledger.row-unknown`
 */
export function rowHistory(
  { database }: Pick<App, 'database'>,
  actor: PersonActor,
  { id, ...input }: ParsedInputOf<typeof operation>,
): Promise<z.input<(typeof operation)['output']>> {
  return readAs(database, actor, async (tx) => {
    const open = await openLedgers(tx)
    const ledger = open(input.ledger)
    const versions = await listRowHistory(tx, ledger, id)
    if (versions.length === 0) throw new DomainError('ledger.row-unknown', { id })
    const origins = await loadOrigins(tx, versions)
    return {
      versions: versions.map((version) => presentRow(version, origins)),
      names: await loadRowNames(
        tx,
        open,
        ledger,
        versions.map(({ values }) => values),
      ),
    }
  })
}
