import type { ParsedInputOf } from '#contract/operation.ts'
import type { approveStatistic as operation } from '#contract/statistic.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { appendNext, latestInScope, presentVersion } from './next-version.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>

/**
 * The city office approves what a county or an operator entered or withdrew; from then on it holds for every official.
 *
 * The day of entry stays that of the version approved: a figure reported in time is not 补录 because somebody looked at it later.
 */
export async function approveStatistic(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  { id, expectedVersion }: ParsedInputOf<typeof operation>,
) {
  const { result } = await write(deps, actor, async (tx) => {
    const latest = await latestInScope(tx, world, actor, id, 'waiting')
    const kind = latest.kind === 'withdraw' ? 'withdraw' : 'approve'
    const { recordedOn } = latest
    const change = { kind, why: '', approval: 'approved', recordedOn } as const
    const row = await appendNext(tx, world, actor, latest, change, expectedVersion)
    return {
      result: await presentVersion(tx, world, row),
      audit: { action: 'statistic.approve', subject: id, detail: { version: row.version } },
    }
  })
  return result
}
