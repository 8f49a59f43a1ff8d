import type { ParsedInputOf } from '#contract/operation.ts'
import type { reviseTarget as operation } from '#contract/target.ts'
import { appendRevision } from '#db/target.repository.ts'
import { exact } from '#domain/quantity/exact.ts'
import { assertPositive } from '#domain/target/target.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { assertKnownInOrder, assertRange, readUnit } from '../statistic/entry-rules.ts'
import { unitOf } from '../statistic/statement.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { activeTarget } from './active-target.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>

/**
 * Gives a target a new value; the old one stays.
 *
 * @throws DomainError `target.conflict` when someone else revised first; `statistic.known-before-previous` when the old value would
 *   hide the new one
 */
export async function reviseTarget(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  input: ParsedInputOf<typeof operation>,
) {
  const { result } = await write(deps, actor, async (tx) => {
    const target = await activeTarget(tx, input.id)
    const unit = readUnit(input.unit, unitOf(target.revision.unit))
    assertPositive(exact(input.value))
    assertRange(input.value, input.valueHigh)
    assertKnownInOrder(input.knownFrom, target.revision.knownFrom, todayOf(world))
    const { comparator, value, valueHigh, knownFrom, why } = input
    const { baseValue, sourceId, locator } = target.revision
    const revised = await appendRevision(
      tx,
      {
        targetId: target.id,
        comparator,
        value,
        valueHigh,
        unit,
        baseValue,
        knownFrom,
        recordedBy: actor.accountId,
        recordedByName: actor.displayName,
        why,
        sourceId,
        locator,
      },
      input.expectedRevision,
    )
    return {
      result: { revision: revised.revision },
      audit: {
        action: 'target.revise',
        subject: target.id,
        detail: { from: target.revision.value, to: value, unit, why },
      },
    }
  })
  return result
}
