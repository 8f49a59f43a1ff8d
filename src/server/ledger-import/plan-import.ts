import { readAs } from '#db/transact.ts'
import type { SheetProblem } from '#domain/layout/recognised-table.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { App } from '../app.ts'
import { openEntry } from '../ledger/entry.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import type { WorkbookRead } from './gather-reading.ts'
import { type HeldKeys, loadHeldKeys } from './held-keys.ts'
import type { ImportCounts, ImportPlan, PlannedBatch } from './import-plan.ts'
import { planBatch } from './plan-batch.ts'
import { type PlanContext, rowName, type ToldOfRow } from './plan-context.ts'
import { ProblemList } from './problem-list.ts'
import type { RowBatch } from './row-batch.ts'
import { SeenRows } from './seen-rows.ts'

/** Who imports what, and where it is compared. */
export interface Planning {
  readonly database: App['database']
  readonly world: WorldInfo
  readonly actor: PersonActor
  readonly ledger: Ledger
}

/**
 * Compares what was read with the ledger. Every batch is a transaction of its own, so that others come in between; whoever writes a row
 * meanwhile is noticed when the plan is written.
 *
 * @param onProgress rows compared so far
 * @throws the signal's reason when it is stopped
 */
export async function planImport(
  planning: Planning,
  read: WorkbookRead,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<ImportPlan> {
  const { database, actor, ledger } = planning
  const context = contextOf(read, await loadHeldKeys(database, actor, ledger))
  const batches: PlannedBatch[] = []
  let done = 0
  for (const batch of read.batches) {
    signal.throwIfAborted()
    batches.push(await compare(planning, context, batch))
    done += batch.count
    onProgress(done)
  }
  return {
    ledger,
    sheets: context.sheets,
    columns: read.columns,
    batches,
    counts: countStates(batches),
    problems: context.problems.inOrder(context.sheets),
    problemCounts: context.problems.counts,
  }
}

function compare({ database, world, actor, ledger }: Planning, context: PlanContext, batch: RowBatch) {
  return readAs(database, actor, async (tx) => {
    const entry = await openEntry(tx, world, actor, { ledger: ledger.name, why: '' })
    return planBatch(context, entry, batch)
  })
}

function contextOf({ tables, columns, problems }: WorkbookRead, keys: HeldKeys): PlanContext {
  const list = new ProblemList()
  for (const { mends, params, ...found } of problems)
    list.add({ ...found, params: { ...params }, mends: [...mends], finding: null })
  return {
    sheets: tables.map(({ sheet }) => sheet),
    columns,
    told: toldByRow(problems),
    seen: new SeenRows(),
    keys,
    problems: list,
  }
}

function toldByRow(problems: readonly SheetProblem[]): Map<string, ToldOfRow> {
  const told = new Map<string, ToldOfRow>()
  for (const { sheet, row, field, severity, code, params } of problems) {
    if (field === null || severity === 'note') continue
    const name = rowName(sheet, row)
    const { refused = [], asked = [] } = told.get(name) ?? {}
    const isRefused = severity === 'refuse'
    told.set(name, {
      refused: isRefused ? [...refused, { field, code, params: { ...params } }] : refused,
      asked: isRefused ? asked : [...asked, code],
    })
  }
  return told
}

function countStates(batches: readonly PlannedBatch[]): ImportCounts {
  const counts = { new: 0, changed: 0, same: 0, refused: 0 }
  for (const { rows } of batches) for (const { state } of rows) counts[state] += 1
  return counts
}
