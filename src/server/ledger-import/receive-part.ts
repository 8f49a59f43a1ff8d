import { DomainError } from '#domain/errors.ts'
import type { ImportJob } from './import-job.ts'

/**
 * Takes the next part of a workbook.
 *
 * @param offset bytes that lie before it
 * @param begin called when the file is whole, before any other part or a cancellation is looked at
 * @throws DomainError `import.part-out-of-order` when another part is due; `import.part-differs` when there is more than was announced or
 *   its hash is another: the transfer then begins again
 */
export function receivePart(
  job: ImportJob,
  offset: number,
  bytes: Uint8Array,
  begin: (job: ImportJob) => void,
): Promise<void> {
  return job.parts.run(async () => {
    if (job.state !== 'receiving' || offset !== job.received)
      throw new DomainError('import.part-out-of-order', { expected: job.received })
    await keepPart(job, bytes)
    if (job.received < job.bytes) return
    if (job.arrival.sha256() !== job.sha256) await refuseFile(job)
    begin(job)
  })
}

async function keepPart(job: ImportJob, bytes: Uint8Array): Promise<void> {
  if (job.received + bytes.byteLength > job.bytes) await refuseFile(job)
  try {
    await job.arrival.append(bytes)
  } catch (error) {
    await beginAgain(job) // a part that was half written would be followed by a whole one
    throw error
  }
  advance(job, job.received + bytes.byteLength)
}

async function refuseFile(job: ImportJob): Promise<never> {
  await beginAgain(job)
  throw new DomainError('import.part-differs', {})
}

async function beginAgain(job: ImportJob): Promise<void> {
  advance(job, 0)
  await job.arrival.restart()
}

function advance(job: ImportJob, received: number): void {
  job.received = received
  job.progress = { done: received, total: job.bytes }
}
