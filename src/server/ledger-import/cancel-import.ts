import { type ImportJob, openStates } from './import-job.ts'
import { enterState } from './import-step.ts'
import type { LedgerImports } from './import-store.ts'

/**
 * Stops an import, whatever it is doing. Rows that are being written are written whole or not at all: when the last of them was faster than
 * the person, the import stays done.
 */
export async function cancelImport({ clear }: LedgerImports, job: ImportJob): Promise<void> {
  await job.parts.run(async () => undefined)
  await stopSteps(job)
  if (openStates.has(job.state)) enterState(job, 'cancelled')
  await clear(job)
}

/** A step that ends may begin another one: a plan that was found stale is made anew. */
async function stopSteps(job: ImportJob): Promise<void> {
  for (let ended: Promise<void> | null = null; ended !== job.step; ) {
    ended = job.step
    job.stop.abort()
    await ended
  }
}
