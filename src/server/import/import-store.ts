import { randomUUID } from 'node:crypto'
import { DomainError } from '#domain/errors.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { PlannedImport } from './planned-import.ts'

type Owner = Pick<PersonActor, 'accountId' | 'role' | 'placeRange'>

/** Plans wait here between “this is what it would do” and “do it”. They live in memory: a restart asks for the file again. */
export interface ImportStore {
  keep(owner: Owner, plan: PlannedImport): string
  /**
   * @throws DomainError `import.expired` when there is no such plan of this account, or the account has been given another role or place
   *   since: what it may write was judged when the plan was made
   */
  get(owner: Owner, importId: string): PlannedImport
  drop(importId: string): void
}

interface Kept {
  readonly owner: Owner
  readonly plan: PlannedImport
  readonly until: number
}

const keepMilliseconds = 30 * 60_000

/**
 * @param capacity most plans kept; the oldest goes first
 * @param capacityOfOne most plans kept for one account, so that nobody pushes out those of others
 */
export function createImportStore(capacity = 50, capacityOfOne = 3): ImportStore {
  const plans = new Map<string, Kept>()
  const forgetOld = ({ accountId }: Owner): void => {
    const now = Date.now()
    for (const [id, { until }] of plans) if (until < now) plans.delete(id)
    const own = [...plans].filter(([, { owner }]) => owner.accountId === accountId).map(([id]) => id)
    const [oldest] = own.length >= capacityOfOne ? own : plans.keys()
    if (oldest !== undefined && (own.length >= capacityOfOne || plans.size >= capacity)) plans.delete(oldest)
  }
  return {
    keep(owner, plan) {
      forgetOld(owner)
      const importId = randomUUID()
      plans.set(importId, { owner, plan, until: Date.now() + keepMilliseconds })
      return importId
    },
    get(owner, importId) {
      const kept = plans.get(importId)
      if (!kept || !isSame(kept.owner, owner) || kept.until < Date.now()) throw new DomainError('import.expired', {})
      return kept.plan
    },
    drop: (importId) => void plans.delete(importId),
  }
}

function isSame(a: Owner, b: Owner): boolean {
  return (
    a.accountId === b.accountId &&
    a.role === b.role &&
    a.placeRange?.first === b.placeRange?.first &&
    a.placeRange?.last === b.placeRange?.last
  )
}
