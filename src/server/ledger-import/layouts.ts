import type { z } from 'zod'
import type { layoutShape } from '#contract/layout.ts'
import { forgetLayout as forgetKept, listLayouts as listKept } from '#db/ledger/layout.repository.ts'
import { readAs } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'

type Layout = z.input<typeof layoutShape>

/**
 * Layouts of workbooks that are known again.
 *
 * @param ledger absent: those of every ledger
 * @throws DomainError `ledger.unknown`
 */
export function listLayouts(
  { database }: Pick<App, 'database'>,
  actor: PersonActor,
  ledger: string | undefined,
): Promise<Layout[]> {
  return readAs(database, actor, async (tx) => {
    if (ledger !== undefined) (await openLedgers(tx))(ledger)
    const layouts = await listKept(tx, ledger)
    return layouts.map(({ id, ledger: of, name, columns, usedCount, lastUsedOn, confirmedBy }) => ({
      ...{ id, ledger: of, name, usedCount, lastUsedOn, confirmedBy },
      columns: columns.map(({ headers, field, unit }) => ({ headers: [...headers], field, unit })),
    }))
  })
}

/** Forgets a layout; what was imported with it stays. @throws DomainError `request.not-found` */
export async function forgetLayout(
  deps: Pick<App, 'database' | 'dataVersion'> & { readonly world: WorldInfo },
  actor: PersonActor,
  id: string,
): Promise<void> {
  await write(deps, actor, async (tx) => {
    const isForgotten = await forgetKept(tx, id, { on: todayOf(deps.world), by: actor.accountId })
    if (!isForgotten) throw new DomainError('request.not-found', {})
    return { result: null, audit: { action: 'layout.forget', subject: id, detail: {} } }
  })
}
