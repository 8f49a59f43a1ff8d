import type { ParsedInputOf } from '#contract/operation.ts'
import type { withdrawStatistic as operation } from '#contract/statistic.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { appendNext, latestInScope } from './next-version.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>

/** Takes a figure out of use as a version of its own; earlier days still show it. */
export async function withdrawStatistic(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  { id, expectedVersion, why }: ParsedInputOf<typeof operation>,
) {
  await write(deps, actor, async (tx) => {
    const latest = await latestInScope(tx, world, actor, id)
    const row = await appendNext(
      tx,
      world,
      actor,
      latest,
      { kind: 'withdraw', why, knownFrom: todayOf(world) },
      expectedVersion,
    )
    return { result: null, audit: { action: 'statistic.withdraw', subject: id, detail: { version: row.version, why } } }
  })
  return { ok: true as const }
}
