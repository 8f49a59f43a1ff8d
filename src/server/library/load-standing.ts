import { type ClauseRow, listClausesOf } from '#db/library/clause.repository.ts'
import { type DocumentRow, getDocument, getVersion } from '#db/library/document.repository.ts'
import { listProgrammes } from '#db/programme.repository.ts'
import { listTargets } from '#db/target.repository.ts'
import type { Transaction } from '#db/transact.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { loadReference } from '../place/reference.ts'
import { saidOf } from './get-document.ts'
import type { Standing } from './propose-targets.ts'
import type { SaidOfDocument } from './read-document.ts'

/** A version of a document, and what stands beside it. */
export interface DocumentStanding extends Standing {
  readonly document: DocumentRow
  readonly version: number
  readonly original: string
  readonly said: SaidOfDocument
}

/** @throws DomainError `library.unknown`, `library.version-unknown` */
export async function loadStanding(
  tx: Transaction,
  today: CalendarDate,
  { id, version }: { readonly id: string; readonly version?: number | undefined },
): Promise<DocumentStanding> {
  const reference = await loadReference(tx, today)
  const document = await getDocument(tx, id)
  const { original, ...read } = await getVersion(tx, id, version)
  const programmes = await listProgrammes(tx)
  return {
    ...{ reference, document, original, programmes },
    version: read.version,
    said: saidOf(document, reference),
    placeId: document.placeId,
    targets: await listTargets(tx, { programmes: programmes.map((programme) => programme.id) }),
    accepted: await acceptedFrom(tx, id, read.version),
  }
}

async function acceptedFrom(tx: Transaction, id: string, version: number) {
  const clauses = (await listClausesOf(tx, id)).filter((clause) => clause.version === version)
  return withStates(tx, clauses)
}

/** Clauses with the state of the target that comes from each; null for a task. */
export async function withStates(tx: Transaction, clauses: readonly ClauseRow[]) {
  const ids = clauses.flatMap(({ targetId }) => targetId ?? [])
  const targets = new Map(
    (await listTargets(tx, { ids, states: ['active', 'withdrawn'] })).map((target) => [target.id, target]),
  )
  return clauses.map((clause) => ({ ...clause, state: targets.get(clause.targetId ?? '')?.state ?? null }))
}
