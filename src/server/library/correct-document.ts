import type { z } from 'zod'
import type * as contract from '#contract/library.ts'
import type { documentCard } from '#contract/library-document.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { listClausesOf } from '#db/library/clause.repository.ts'
import {
  changeDocument,
  type DocumentChange,
  type DocumentRow,
  getDocument,
  getVersion,
  holdDocument,
} from '#db/library/document.repository.ts'
import { removeSearched } from '#db/library/search.repository.ts'
import type { Json } from '#db/schema.ts'
import { listTargets } from '#db/target.repository.ts'
import type { Transaction } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import { assertInScope } from '../ledger/scope.ts'
import { loadReference, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { type AuditNote, write } from '../write.ts'
import { indexDocument } from './index-document.ts'
import { presentCard } from './present-document.ts'
import { cleaned } from './read-document.ts'
import { assertValidity, changeOf } from './said-card.ts'

type Deps = Pick<App, 'database' | 'dataVersion'>
type Card = z.input<typeof documentCard>

/**
 * Corrects the card of a document; its texts are not touched.
 *
 * @throws DomainError `library.unknown`, `library.conflict`, `access.outside-scope`, `place.unknown`, `calendar.order-reversed`
 */
export function correctDocument(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  { id, expectedRowVersion, ...said }: ParsedInputOf<typeof contract.correctDocument>,
): Promise<Card> {
  return change(deps, world, actor, { id, expectedRowVersion }, async (tx, document, reference) => {
    const changed = changeOf(said, reference)
    assertValidity({ ...document, ...changed })
    assertInScope(reference, actor, changed.placeId ?? document.placeId)
    if (changed.title !== undefined && changed.title !== document.title) {
      const { original } = await getVersion(tx, id)
      await indexDocument(tx, { id, title: changed.title, cleaned: cleaned(original).text })
    }
    return { changed, audit: { action: 'library.correct', subject: id, detail: differences(document, changed) } }
  })
}

/** What stood and what stands, of the fields that differ. */
function differences(document: DocumentRow, changed: DocumentChange): Record<string, Json> {
  const before: Readonly<Record<string, unknown>> = { ...document }
  const differing = Object.entries(changed).filter(([name, value]) => before[name] !== value)
  return Object.fromEntries(differing.map(([name, value]) => [name, [before[name] as Json, value as Json]])) // columns of a card are texts, dates and truths
}

/**
 * Says which document replaces this one, or that none does.
 *
 * @throws DomainError `library.replaces-itself` also where the other is replaced by this one, `library.unknown`, `library.conflict`
 */
export function replaceDocument(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  { id, expectedRowVersion, replacedById }: ParsedInputOf<typeof contract.replaceDocument>,
): Promise<Card> {
  return change(deps, world, actor, { id, expectedRowVersion }, async (tx, document) => {
    if (replacedById !== null) await assertNoCircle(tx, document, replacedById)
    return {
      changed: { replacedById },
      audit: { action: 'library.replace', subject: id, detail: { replacedBy: replacedById } },
    }
  })
}

async function assertNoCircle(tx: Transaction, document: DocumentRow, replacedById: string): Promise<void> {
  const met = new Set<string>()
  for (let next: string | null = replacedById; next !== null && !met.has(next); ) {
    if (next === document.id) throw new DomainError('library.replaces-itself', { title: document.title })
    met.add(next)
    next = (await getDocument(tx, next)).replacedById
  }
}

/**
 * Takes a document out of the library. Nothing of it is deleted.
 *
 * @throws DomainError `library.in-use` while active targets or tasks come from it, `library.unknown`, `library.conflict`
 */
export async function withdrawDocument(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  { id, expectedRowVersion, why }: ParsedInputOf<typeof contract.withdrawDocument>,
): Promise<Record<string, never>> {
  await write(deps, actor, async (tx) => {
    const document = await heldDocument(tx, world, actor, { id, expectedRowVersion })
    await assertUnused(tx, id)
    await tx.asSystem((system) => removeSearched(system, [id]))
    await changeDocument(tx, document, { withdrawnOn: todayOf(world) })
    return { result: null, audit: { action: 'library.withdraw', subject: id, detail: { why, title: document.title } } }
  })
  return {}
}

async function assertUnused(tx: Transaction, id: string): Promise<void> {
  const clauses = await listClausesOf(tx, id)
  const targets = await listTargets(tx, { ids: clauses.flatMap(({ targetId }) => targetId ?? []) })
  const tasks = clauses.filter(({ taskId }) => taskId !== null)
  const count = targets.length + tasks.length
  if (count > 0) throw new DomainError('library.in-use', { count })
}

interface Asked {
  readonly id: string
  readonly expectedRowVersion: number
}

async function change(
  deps: Deps,
  world: WorldInfo,
  actor: PersonActor,
  asked: Asked,
  decide: (
    tx: Transaction,
    document: DocumentRow,
    reference: Reference,
  ) => Promise<{ readonly changed: DocumentChange; readonly audit: AuditNote }>,
): Promise<Card> {
  const today = todayOf(world)
  const { result } = await write(deps, actor, async (tx) => {
    const document = await heldDocument(tx, world, actor, asked)
    const reference = await loadReference(tx, today)
    const { changed, audit } = await decide(tx, document, reference)
    await changeDocument(tx, document, changed)
    return { result: await presentCard(tx, await getDocument(tx, asked.id), { reference, today, actor }), audit }
  })
  return result
}

async function heldDocument(
  tx: Transaction,
  world: WorldInfo,
  actor: PersonActor,
  { id, expectedRowVersion }: Asked,
): Promise<DocumentRow> {
  const { placeId } = await getDocument(tx, id)
  assertInScope(await loadReference(tx, todayOf(world)), actor, placeId)
  const document = await holdDocument(tx, id)
  if (document.rowVersion !== expectedRowVersion)
    throw new DomainError('library.conflict', { version: expectedRowVersion, current: document.rowVersion })
  return document
}
