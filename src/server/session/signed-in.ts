import type { AccountRow } from '#db/account.repository.ts'
import type { Actor } from '#db/transact.ts'

/** A signed-in person as use cases know them: who acts, and the name that versions keep. */
export type PersonActor = Extract<Actor, { kind: 'person' }> & { readonly displayName: string }

/** A signed-in person: the account and the actor it writes as. */
export interface SignedIn {
  readonly account: AccountRow
  readonly actor: PersonActor
}
