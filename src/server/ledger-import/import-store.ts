import { randomUUID } from 'node:crypto'
import { DomainError } from '#domain/errors.ts'
import type { Log } from '../log.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { Arrivals } from './arrivals.ts'
import { type Announcement, type ImportJob, newJob, openStates } from './import-job.ts'
import type { ReadingThreads } from './reading-threads.ts'

/** Imports into ledgers that are under way in this process, and the few threads that read for them. */
export interface LedgerImports {
  /**
   * Begins an import, or finds the person's own transfer of the same file that broke off.
   *
   * @throws DomainError `import.too-many`
   */
  begin(owner: PersonActor, announced: Announcement): Promise<ImportJob>
  /** So many may one person have open. */
  readonly openOfOne: number
  /**
   * @throws DomainError `import.expired` when there is none of this account, or the account has been given another role or place since:
   *   what it may write was judged when the plan was made
   */
  get(owner: PersonActor, id: string): ImportJob
  /** Those of one account that are neither done nor cancelled, the latest first. */
  list(owner: PersonActor): ImportJob[]
  /** Forgets the file and the rows of an import; its state stays to be asked for. */
  clear(job: ImportJob): Promise<void>
  readonly threads: ReadingThreads
  /** Stops everything and removes every file. */
  close(): Promise<void>
}

/** What the imports of a process are made of; closing them closes these. */
export interface StoreParts {
  readonly arrivals: Arrivals
  readonly threads: ReadingThreads
  readonly log: Log
}

export interface StoreLimits {
  readonly openOfOne: number
  readonly idleMilliseconds: number
}

const usualLimits: StoreLimits = { openOfOne: 3, idleMilliseconds: 60 * 60_000 }
const sweepMilliseconds = 5 * 60_000

export function createLedgerImports(
  { arrivals, threads, log }: StoreParts,
  limits: Partial<StoreLimits> = {},
): LedgerImports {
  const { openOfOne, idleMilliseconds } = { ...usualLimits, ...limits }
  const jobs = new Map<string, ImportJob>()
  const ofOwner = (owner: PersonActor) => [...jobs.values()].filter((job) => isSame(job.owner, owner))
  const clear = async (job: ImportJob): Promise<void> => {
    job.read = null
    job.plan = null
    job.choices = null
    job.earlier = null
    for (const said of [job.mends, job.headers]) said.clear()
    await job.arrival.remove()
  }
  const forgetIdle = async (): Promise<void> => {
    const oldest = Date.now() - idleMilliseconds
    const idle = [...jobs.values()].filter(({ lastUsed, state }) => lastUsed < oldest && state !== 'writing')
    for (const job of idle) {
      jobs.delete(job.id)
      job.stop.abort()
      await job.step
      await clear(job)
    }
  }
  const sweeping = setInterval(() => {
    forgetIdle().catch((error: unknown) =>
      log.error('an import that nobody asked for any more could not be removed', error),
    )
  }, sweepMilliseconds).unref()
  return {
    threads,
    clear,
    openOfOne,
    async begin(owner, announced) {
      await forgetIdle()
      const own = ofOwner(owner)
      const brokenOff = own.find((job) => isSameTransfer(job, announced))
      if (brokenOff) return touched(brokenOff)
      if (own.filter(({ state }) => openStates.has(state)).length >= openOfOne)
        throw new DomainError('import.too-many', { limit: openOfOne })
      const job = newJob(randomUUID(), owner, announced, await arrivals.begin())
      jobs.set(job.id, job)
      return job
    },
    get(owner, id) {
      const job = jobs.get(id)
      if (!job || !isSame(job.owner, owner) || job.lastUsed < Date.now() - idleMilliseconds)
        throw new DomainError('import.expired', {})
      return touched(job)
    },
    list: (owner) =>
      ofOwner(owner)
        .filter(({ state }) => state !== 'done' && state !== 'cancelled')
        .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt)),
    async close() {
      clearInterval(sweeping)
      for (const job of jobs.values()) job.stop.abort()
      await Promise.all([...jobs.values()].map(({ step }) => step))
      jobs.clear()
      await threads.close()
      await arrivals.close()
    },
  }
}

function touched(job: ImportJob): ImportJob {
  job.lastUsed = Date.now()
  return job
}

function isSameTransfer(job: ImportJob, { ledger, sha256, bytes }: Announcement): boolean {
  return job.state === 'receiving' && job.ledger === ledger && job.sha256 === sha256 && job.bytes === bytes
}

function isSame(a: PersonActor, b: PersonActor): boolean {
  return (
    a.accountId === b.accountId &&
    a.role === b.role &&
    a.placeRange?.first === b.placeRange?.first &&
    a.placeRange?.last === b.placeRange?.last
  )
}
