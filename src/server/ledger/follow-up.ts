import type { LedgerRow, NewRowVersion } from '#db/ledger/ledger-row.ts'
import type { PersonActor } from '../session/signed-in.ts'

/** The next version of a row, with all that it says, by somebody; what is said of it is still to come. */
export function followUp(row: LedgerRow, actor: PersonActor): Omit<NewRowVersion, 'kind' | 'approval'> {
  const { version, recordedAt: _recordedAt, supersededOn: _supersededOn, replacedOn: _replacedOn, ...carried } = row
  return { ...carried, expectedVersion: version, recordedBy: actor.accountId, recordedByName: actor.displayName }
}
