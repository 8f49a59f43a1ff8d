import { findLatestRow } from '#db/ledger/ledger.repository.ts'
import type { LedgerRow } from '#db/ledger/ledger-row.ts'
import { DomainError } from '#domain/errors.ts'
import type { Entry } from './entry.ts'

/** The version that a person looked at, which must still be the last. */
export interface SeenVersion {
  readonly id: string
  readonly version: number
}

/**
 * The row to which the next version is added. One that the actor may not see is unknown.
 *
 * @param withdrawn `allowed` lets a withdrawn row pass, to be brought back
 * @throws DomainError `ledger.row-unknown`, `ledger.withdrawn`, `ledger.conflict`
 */
export async function latestRow(
  { tx, ledger }: Pick<Entry, 'tx' | 'ledger'>,
  seen: SeenVersion,
  withdrawn: 'refused' | 'allowed' = 'refused',
): Promise<LedgerRow> {
  const latest = await findLatestRow(tx, ledger, seen.id)
  if (latest === null) throw new DomainError('ledger.row-unknown', { id: seen.id })
  if (latest.version !== seen.version)
    throw new DomainError('ledger.conflict', { version: seen.version, current: latest.version })
  if (latest.kind === 'withdraw' && withdrawn === 'refused') throw new DomainError('ledger.withdrawn', { id: seen.id })
  return latest
}
