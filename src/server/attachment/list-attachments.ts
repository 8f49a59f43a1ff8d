import type { z } from 'zod'
import type { listAttachments as operation } from '#contract/attachment.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { listAttachments as listRows } from '#db/ledger/attachment.repository.ts'
import { readAs } from '#db/transact.ts'
import { can } from '#domain/access/access.ts'
import type { App } from '../app.ts'
import { isInScope } from '../ledger/scope.ts'
import { loadReference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { readableRow } from './attached-row.ts'
import { presentAttachment } from './present-attachment.ts'

/**
 * The photos and files of a row, those taken off left out.
 *
 * @throws DomainError `ledger.unknown`, `ledger.row-unknown`
 */
export function listAttachments(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  address: ParsedInputOf<typeof operation>,
): Promise<z.input<(typeof operation)['output']>> {
  return readAs(database, actor, async (tx) => {
    const row = await readableRow(tx, address)
    const inScope = isInScope(await loadReference(tx, todayOf(world)), actor, row.placeId)
    const mayWithdraw = inScope && can(actor.role, 'ledger.write')
    const found = await listRows(tx, address.ledger, address.rowId)
    return { attachments: found.map((attachment) => presentAttachment(attachment, mayWithdraw)) }
  })
}
