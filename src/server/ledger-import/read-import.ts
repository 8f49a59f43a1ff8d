import type { Ledger } from '#domain/ledger/ledger.ts'
import type { App } from '../app.ts'
import type { WorldInfo } from '../world/world-info.ts'
import type { WorkbookRead } from './gather-reading.ts'
import type { ImportJob } from './import-job.ts'
import { beginStep, enterState } from './import-step.ts'
import { type Knowledge, loadKnowledge } from './knowledge.ts'
import { planImport } from './plan-import.ts'
import { chooseSheet } from './sheet-read.ts'

/** What the steps of an import need of the application. */
export type ImportDeps = Pick<App, 'database' | 'dataVersion' | 'ledgerImports' | 'log'> & { readonly world: WorldInfo }

/** Begins to read a workbook that is whole; when it is certain what its columns are, it is compared with the ledger at once. */
export function beginReading(deps: ImportDeps, job: ImportJob): Promise<void> {
  return beginStep(deps.log, job, 'reading', async (signal) => {
    const { read, knowledge } = await readJob(deps, job, signal)
    job.sheets = read.tables.map((table) => chooseSheet(table, job.choices))
    job.layoutsUsed = layoutsUsed(job, knowledge)
    job.read = read
    if (read.isSure) await planJob(deps, job, knowledge.ledger, read, signal)
    else enterState(job, 'mapping')
  })
}

/** Compares what has been read with the ledger once more, after somebody else has written rows. */
export function beginPlanning(deps: ImportDeps, job: ImportJob): Promise<void> {
  return beginStep(deps.log, job, 'planning', async (signal) => {
    const { read } = job
    if (read === null) throw new Error(`the workbook ${job.fileName} has not been read`)
    const { ledger } = await loadKnowledge(deps.database, deps.world, job.owner, job.ledger)
    await planJob(deps, job, ledger, read, signal)
  })
}

async function readJob({ database, world, ledgerImports }: ImportDeps, job: ImportJob, signal: AbortSignal) {
  const knowledge = await loadKnowledge(database, world, job.owner, job.ledger)
  const { arrival, fileName, choices, mends } = job
  const onProgress = (done: number, total: number) => {
    job.progress = { done, total }
  }
  const request = { ...knowledge, path: arrival.path, fileName, choices, mends }
  const read = await ledgerImports.threads.read(request, onProgress, signal)
  return { read, knowledge }
}

function layoutsUsed({ sheets }: ImportJob, { layouts }: Knowledge): string[] {
  const names = new Set(sheets.flatMap(({ use, table }) => (use && table.layout !== null ? [table.layout] : [])))
  return layouts.filter(({ name }) => names.has(name)).map(({ id }) => id)
}

async function planJob(
  { database, world }: ImportDeps,
  job: ImportJob,
  ledger: Ledger,
  read: WorkbookRead,
  signal: AbortSignal,
): Promise<void> {
  const total = read.batches.reduce((sum, { count }) => sum + count, 0)
  enterState(job, 'planning', total)
  const planning = { database, world, actor: job.owner, ledger }
  const onProgress = (done: number) => {
    job.progress = { done, total }
  }
  job.plan = await planImport(planning, read, onProgress, signal)
  job.counts = job.plan.counts
  job.problemCounts = job.plan.problemCounts
  enterState(job, 'ready', total, total)
}
