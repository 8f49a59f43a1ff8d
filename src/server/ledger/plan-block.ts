import type { z } from 'zod'
import type { planBlock as operation } from '#contract/ledger-block.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { readAs } from '#db/transact.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { judgeBlock, presentPlan } from './block-plan.ts'
import { openEntry } from './entry.ts'

/**
 * What a pasted block would do: each row new, changed, the same or refused, with every difference, problem and finding. Writes nothing.
 *
 * @throws DomainError `ledger.unknown`, `ledger.field-unknown`, `ledger.known-in-future`
 */
export function planOfBlock(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof operation>,
): Promise<z.input<(typeof operation)['output']>> {
  return readAs(database, actor, async (tx) => {
    const entry = await openEntry(tx, world, actor, input)
    return presentPlan(entry, await judgeBlock(entry, input))
  })
}
