import type { Transaction } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { keepNewSources } from '../statistic/find-source.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { loadLedger } from './ledger-contents.ts'
import type { PlannedImport, ReadyRow } from './planned-import.ts'
import { countsOf } from './present-import.ts'
import { writeStatistics } from './write-statistics.ts'
import { writeTargets } from './write-targets.ts'

export interface CommitChoices {
  readonly leaveOutRefused: boolean
  readonly confirmAsked: boolean
}

/**
 * Writes a plan in one transaction.
 *
 * @throws DomainError `import.refused-rows` when rows were refused and not left out on purpose, or doubts were not confirmed;
 *   `import.stale` when the ledger has changed since the plan was made
 */
export async function commitPlan(
  deps: Pick<App, 'database' | 'dataVersion'>,
  world: WorldInfo,
  actor: PersonActor,
  plan: PlannedImport,
  choices: CommitChoices,
) {
  assertChosen(plan, choices)
  const rows = plan.ready.filter(({ state }) => state !== 'same')
  const counts = countsOf(plan)
  const { dataVersion } = await write(deps, actor, async (tx) => {
    await assertFresh(tx, plan)
    const sourceIds = await keepNewSources(tx, uniqueSources(rows))
    const context = { tx, world, actor, sourceIds, seen: plan.seen }
    await staleOnConflict(async () => {
      await writeStatistics(context, rows)
      await writeTargets(context, rows)
    })
    return { result: null, audit: { action: 'import.commit', subject: plan.fileName, detail: { ...counts } } }
  })
  return { counts, dataVersion }
}

/** Somebody who saves a row between our look and our writing makes the plan stale like one who saved it before. */
async function staleOnConflict(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const isConflict = error instanceof DomainError && conflicts.includes(error.code)
    throw isConflict ? new DomainError('import.stale', { count: 1 }, { cause: error }) : error
  }
}

const conflicts: readonly string[] = ['statistic.conflict', 'target.conflict']

function assertChosen(plan: PlannedImport, { leaveOutRefused, confirmAsked }: CommitChoices): void {
  const asked = plan.problems.filter(({ severity }) => severity === 'ask').length
  const open = (leaveOutRefused ? 0 : plan.refusedRows.length) + (confirmAsked ? 0 : asked)
  if (open > 0) throw new DomainError('import.refused-rows', { count: open })
}

async function assertFresh(tx: Transaction, plan: PlannedImport): Promise<void> {
  const now = (
    await loadLedger(
      tx,
      plan.ready.map(({ keyed }) => keyed),
    )
  ).versions
  const moved = plan.ready.filter(({ keyed }) => now.get(keyed.key) !== plan.seen.get(keyed.key)).length
  if (moved > 0) throw new DomainError('import.stale', { count: moved })
}

function uniqueSources(rows: readonly ReadyRow[]) {
  return [...new Map(rows.map(({ keyed }) => [keyed.source.id, keyed.source])).values()]
}
