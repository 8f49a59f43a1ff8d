import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { acceptProposals as operation, targetProposal } from '#contract/library-proposal.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { insertClauses } from '#db/library/clause.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'

export type AcceptedTarget = ParsedInputOf<typeof operation>['targets'][number]
export type Proposal = z.input<typeof targetProposal>

/** What all rows that are accepted together share. */
export interface Accepting {
  readonly tx: Transaction
  readonly reference: Reference
  readonly world: WorldInfo
  readonly actor: PersonActor
  readonly input: ParsedInputOf<typeof operation>
  readonly sourceId: string
  /** All of the text. */
  readonly proposals: readonly Proposal[]
}

/** The quote is what stands in the original, however long: offsets and quote belong together. */
export function keepClause(
  { tx, actor, input }: Accepting,
  { start, end, quote }: Pick<Proposal, 'start' | 'end' | 'quote'>,
  clause: string,
  of: { readonly targetId: string | null; readonly programmeId: string | null; readonly taskId: string | null },
): Promise<void> {
  const { id: documentId, version } = input
  return insertClauses(tx, [
    {
      ...{ id: randomUUID(), documentId, version, quote, clause, recordedBy: actor.accountId, ...of },
      startAt: start,
      endAt: end,
    },
  ])
}
