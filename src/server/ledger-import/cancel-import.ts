import { type ImportJob, openStates } from './import-job.ts'
import { enterState } from './import-step.ts'
import type { LedgerImports } from './import-store.ts'

/**
 * Stops an import, whatever it is doing. Rows that are being written are written whole or not at all: when the last of them was faster than
 * the person, the import stays done.
 */
export async function cancelImport({ clear }: LedgerImports, job: ImportJob): Promise<void> {
  await job.parts.run(async () => undefined)
  job.stop.abort()
  await job.step
  if (openStates.has(job.state)) enterState(job, 'cancelled')
  await clear(job)
}
