import { randomUUID } from 'node:crypto'
import { DomainError } from '#domain/errors.ts'
import type { PlannedImport } from './planned-import.ts'

/** Plans wait here between “this is what it would do” and “do it”. They live in memory: a restart asks for the file again. */
export interface ImportStore {
  keep(accountId: string, plan: PlannedImport): string
  /** @throws DomainError `import.expired` when there is no such plan of this account */
  get(accountId: string, importId: string): PlannedImport
  drop(importId: string): void
}

interface Kept {
  readonly accountId: string
  readonly plan: PlannedImport
  readonly until: number
}

const keepMilliseconds = 30 * 60_000

/** @param capacity most plans kept; the oldest goes first */
export function createImportStore(capacity = 50): ImportStore {
  const plans = new Map<string, Kept>()
  const forgetOld = (): void => {
    const now = Date.now()
    for (const [id, { until }] of plans) if (until < now) plans.delete(id)
    const oldest = plans.keys().next()
    if (plans.size >= capacity && !oldest.done) plans.delete(oldest.value)
  }
  return {
    keep(accountId, plan) {
      forgetOld()
      const importId = randomUUID()
      plans.set(importId, { accountId, plan, until: Date.now() + keepMilliseconds })
      return importId
    },
    get(accountId, importId) {
      const kept = plans.get(importId)
      if (!kept || kept.accountId !== accountId || kept.until < Date.now()) throw new DomainError('import.expired', {})
      return kept.plan
    },
    drop: (importId) => void plans.delete(importId),
  }
}
