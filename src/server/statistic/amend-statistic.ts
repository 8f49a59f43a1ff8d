import type { ParsedInputOf } from '#contract/operation.ts'
import type { amendStatistic as operation } from '#contract/statistic.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { assertKnownInOrder, assertNotNegative, assertRange, readUnit } from './entry-rules.ts'
import { appendNext, latestInScope, presentVersion } from './next-version.ts'
import { unitOf } from './statement.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>

/**
 * Adds a version: a mistake mended, or a world that changed.
 *
 * @throws DomainError `statistic.conflict` when someone else saved first: `current` is the version to look at
 */
export async function amendStatistic(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  { id, expectedVersion, ...input }: ParsedInputOf<typeof operation>,
) {
  const { result } = await write(deps, actor, async (tx) => {
    const latest = await latestInScope(tx, world, actor, id)
    const unit = readUnit(input.unit, unitOf(latest.unit))
    assertNotNegative(input.value, unit)
    assertRange(input.value, input.valueHigh)
    assertKnownInOrder(input.knownFrom, latest.knownFrom, todayOf(world))
    const row = await appendNext(tx, world, actor, latest, { ...input, unit }, expectedVersion)
    return {
      result: await presentVersion(tx, world, row),
      audit: {
        action: `statistic.${input.kind}`,
        subject: id,
        detail: { from: latest.value, to: row.value, unit, version: row.version, why: input.why },
      },
    }
  })
  return result
}
