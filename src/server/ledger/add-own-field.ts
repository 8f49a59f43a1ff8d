import type { z } from 'zod'
import type { addOwnField as operation } from '#contract/ledger.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { addOwnField as keepOwnField } from '#db/ledger/own-field.repository.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { describeLedger } from './list-ledgers.ts'
import { openLedgers } from './open-ledgers.ts'
import { ownFieldOf } from './own-field-rules.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>

/**
 * Adds a field of the city's own to a ledger, or names it anew. From this commit on list, form, conditions, import and export know it like
 * any other.
 *
 * @throws DomainError `ledger.unknown`, `ledger.field-invalid`
 */
export async function addOwnField(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  { name, ...input }: ParsedInputOf<typeof operation>,
): Promise<z.input<(typeof operation)['output']>> {
  const { result } = await write(deps, actor, async (tx) => {
    const ledger = (await openLedgers(tx))(input.ledger)
    const field = ownFieldOf(ledger, name, input.field)
    const by = { recordedBy: actor.accountId, recordedByName: actor.displayName, recordedOn: todayOf(world) }
    await keepOwnField(tx, { ledger: ledger.name, name, field, ...by })
    const detail = { ledger: ledger.name, field: name, kind: field.kind, name: field.zh }
    const opened = (await openLedgers(tx))(ledger.name)
    return {
      result: await describeLedger(tx, opened),
      audit: { action: 'ledger.add-field', subject: ledger.name, detail },
    }
  })
  return result
}
