import { getTarget, type TargetWithRevision } from '#db/target.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'

/** @throws DomainError `target.unknown`, `target.withdrawn` */
export async function activeTarget(tx: Transaction, id: string): Promise<TargetWithRevision> {
  const target = await getTarget(tx, id)
  if (target.state === 'withdrawn') throw new DomainError('target.withdrawn', { id })
  return target
}
