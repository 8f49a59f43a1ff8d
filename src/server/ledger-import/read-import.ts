import type { Ledger } from '#domain/ledger/ledger.ts'
import type { App } from '../app.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { Comparison } from './comparison.ts'
import { recallMends } from './earlier-mends.ts'
import type { WorkbookRead } from './gather-reading.ts'
import type { ImportJob } from './import-job.ts'
import { beginStep, enterState } from './import-step.ts'
import { type Knowledge, loadKnowledge } from './knowledge.ts'
import { chooseSheet } from './sheet-read.ts'

/** What the steps of an import need of the application. */
export type ImportDeps = Pick<App, 'database' | 'dataVersion' | 'ledgerImports' | 'log'> & { readonly world: WorldInfo }

/** Begins to read a workbook that is whole; where it is certain what its columns are, it is compared with the ledger at the same time. */
export function beginReading(deps: ImportDeps, job: ImportJob): Promise<void> {
  return beginStep(deps.log, job, 'reading', async (signal) => {
    await recallMends(deps, job)
    const knowledge = await loadKnowledge(deps.database, deps.world, job.owner, job.ledger)
    await comparing(deps, job, knowledge.ledger, signal, async (comparison) => {
      const read = await readJob(deps, job, knowledge, comparison, signal)
      job.sheets = read.tables.map((table) => chooseSheet(table, job.choices))
      job.layoutsUsed = layoutsUsed(job, knowledge)
      job.read = read
      if (read.isSure) await planJob(job, read, comparison)
      else enterState(job, 'mapping')
    })
  })
}

/** Compares what has been read with the ledger once more, after somebody else has written rows. */
export function beginPlanning(deps: ImportDeps, job: ImportJob): Promise<void> {
  return beginStep(deps.log, job, 'planning', async (signal) => {
    const { read } = job
    if (read === null) throw new Error(`the workbook ${job.fileName} has not been read`)
    const { ledger } = await loadKnowledge(deps.database, deps.world, job.owner, job.ledger)
    await comparing(deps, job, ledger, signal, (comparison) => planJob(job, read, comparison))
  })
}

/** Nothing of a comparison is under way any more when this ends, however it ends. */
async function comparing(
  { database, world }: ImportDeps,
  { owner }: ImportJob,
  ledger: Ledger,
  signal: AbortSignal,
  work: (comparison: Comparison) => Promise<void>,
): Promise<void> {
  const stop = new AbortController()
  const comparison = new Comparison({ database, world, actor: owner, ledger }, AbortSignal.any([signal, stop.signal]))
  try {
    await work(comparison)
  } finally {
    stop.abort()
    await comparison.settle()
  }
}

function readJob(
  { ledgerImports }: ImportDeps,
  job: ImportJob,
  knowledge: Knowledge,
  comparison: Comparison,
  signal: AbortSignal,
): Promise<WorkbookRead> {
  const { arrival, fileName, choices, headers, asks, mends } = job
  const said = { choices, headers, asks, mends, leftOut: new Set(job.leftOut.keys()) }
  const request = { ...knowledge, path: arrival.path, fileName, ...said }
  const onProgress = (done: number, total: number) => {
    job.progress = { done, total }
  }
  return ledgerImports.threads.read(request, { onProgress, onRows: (soFar) => comparison.go(soFar) }, signal)
}

function layoutsUsed({ sheets }: ImportJob, { layouts }: Knowledge): string[] {
  const names = new Set(sheets.flatMap(({ use, table }) => (use && table.layout !== null ? [table.layout] : [])))
  return layouts.filter(({ name }) => names.has(name)).map(({ id }) => id)
}

async function planJob(job: ImportJob, read: WorkbookRead, comparison: Comparison): Promise<void> {
  const total = read.batches.reduce((sum, { count }) => sum + count, 0)
  enterState(job, 'planning', total)
  job.plan = await comparison.end(read, (done) => {
    job.progress = { done, total }
  })
  job.counts = job.plan.counts
  job.problemCounts = job.plan.problemCounts
  enterState(job, 'ready', total, total)
}
