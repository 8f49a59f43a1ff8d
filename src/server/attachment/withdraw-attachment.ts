import type { withdrawAttachment as operation } from '#contract/attachment.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { withdrawAttachment as withdrawRow } from '#db/ledger/attachment.repository.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { writableAttachment } from './attached-row.ts'

/**
 * Takes a photo or file off its row. Its bytes stay in the store, and who took it off and why stays with it.
 *
 * @throws DomainError `attachment.unknown`, `access.outside-scope`
 */
export async function withdrawAttachment(
  deps: Pick<App, 'database' | 'dataVersion'>,
  world: WorldInfo,
  actor: PersonActor,
  { id, why }: ParsedInputOf<typeof operation>,
): Promise<Record<string, never>> {
  await write(deps, actor, async (tx) => {
    const { ledger, rowId, name, sha256 } = await writableAttachment(tx, world, actor, id)
    const isDone = await withdrawRow(tx, id, { by: actor.accountId, byName: actor.displayName, why })
    if (!isDone) throw new DomainError('attachment.unknown', { id })
    const detail = { ledger, row: rowId, name, sha256, why }
    return { result: null, audit: { action: 'attachment.withdraw', subject: id, detail } }
  })
  return {}
}
