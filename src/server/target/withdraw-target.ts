import type { ParsedInputOf } from '#contract/operation.ts'
import type { withdrawTarget as operation } from '#contract/target.ts'
import { withdrawTarget as withdrawRow } from '#db/target.repository.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { write } from '../write.ts'
import { activeTarget } from './active-target.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>

/** Takes a target off the board; its values stay readable. */
export async function withdrawTarget(deps: Deps, actor: PersonActor, { id, why }: ParsedInputOf<typeof operation>) {
  await write(deps, actor, async (tx) => {
    const target = await activeTarget(tx, id)
    await withdrawRow(tx, id, target.rowVersion)
    return { result: null, audit: { action: 'target.withdraw', subject: id, detail: { why } } }
  })
  return { ok: true as const }
}
