import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { addDocument as operation } from '#contract/library.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { insertDocuments, insertVersions, listSameContent, type NewDocument } from '#db/library/document.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import type { TextCard } from '#domain/finding/text-card.ts'
import type { App } from '../app.ts'
import type { UploadedFile } from '../attachment/keep-file.ts'
import { assertInScope } from '../ledger/scope.ts'
import { cityPlace, loadReference, type Reference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { indexDocument } from './index-document.ts'
import { type KeptText, keepText } from './kept-text.ts'
import { documentNumberIn, kindOfTitle, titleOfFile } from './own-words.ts'
import { lexiconOf } from './read-document.ts'
import { assertValidity, changeOf } from './said-card.ts'

export type LibraryDeps = Pick<App, 'database' | 'dataVersion' | 'files' | 'evidenceBytes' | 'texts'>

type Said = ParsedInputOf<typeof operation>

/** Of a text this much is its head, where number and title stand. */
const headLength = 600
const longestTitle = 300

/**
 * Keeps a document with its first version. What the person leaves out is read from the text; what the text does not say either stays open.
 *
 * @throws DomainError what `keepText` refuses, `place.unknown`, `access.outside-scope`, `calendar.order-reversed`
 */
export async function addDocument(
  deps: LibraryDeps,
  world: WorldInfo,
  actor: PersonActor,
  said: Said,
  file: UploadedFile,
  gone: AbortSignal,
): Promise<z.input<(typeof operation)['output']>> {
  const today = todayOf(world)
  const reference = await readAs(deps.database, actor, (tx) => loadReference(tx, today))
  assertInScope(reference, actor, said.placeId ?? ownPlace(reference, actor))
  assertValidity(changeOf(said, reference))
  const kept = await keepText(deps, actor.cityId, file, gone)
  const own = await deps.texts.card(kept.original, lexiconOf(reference), gone)
  const draft = {
    ...cardOf(kept, own.card, said, reference, actor),
    recordedBy: actor.accountId,
    recordedByName: actor.displayName,
  }
  assertInScope(reference, actor, draft.placeId)
  const { result } = await write(deps, actor, async (tx) => {
    const same = await listSameContent(tx, kept.sha256)
    await insertDocuments(tx, [draft])
    await addVersion(tx, actor, { documentId: draft.id, version: 1, note: '', recordedOn: today }, kept)
    await indexDocument(tx, { id: draft.id, title: draft.title, cleaned: own.text.text })
    const { title, kind, placeId } = draft
    return {
      result: { id: draft.id, version: 1, same: same.map((one) => ({ id: one.id, title: one.title })) },
      audit: { action: 'library.add', subject: draft.id, detail: { title, kind, place: placeId, sha256: kept.sha256 } },
    }
  })
  return result
}

/** Writes a version of a document. */
export async function addVersion(
  tx: Transaction,
  actor: PersonActor,
  of: { readonly documentId: string; readonly version: number; readonly note: string; readonly recordedOn: string },
  kept: KeptText,
): Promise<void> {
  const by = { recordedBy: actor.accountId, recordedByName: actor.displayName }
  await insertVersions(tx, [{ ...of, ...kept, ...by, synthetic: false }])
}

type Draft = Omit<NewDocument, 'recordedBy' | 'recordedByName'>

function cardOf(kept: KeptText, own: TextCard, said: Said, reference: Reference, actor: PersonActor): Draft {
  const title = said.title ?? own.title?.slice(0, longestTitle) ?? titleOfFile(kept.fileName)
  return {
    id: randomUUID(),
    kind: kindOfTitle(title),
    title,
    documentNumber: documentNumberIn(kept.original.slice(0, headLength)),
    issuer: '',
    publishedOn: own.published,
    eventOn: own.event,
    validFrom: null,
    validTo: null,
    isPublic: false,
    note: '',
    synthetic: false,
    placeId: placeOf(own, reference, actor),
    ...changeOf(said, reference),
  }
}

/** The place that the text speaks of, where the actor may write it; else the actor's own. */
function placeOf(own: TextCard, reference: Reference, actor: PersonActor): string {
  const spoken = own.place?.code ?? null
  const mayBeSpoken = spoken !== null && reference.places.has(spoken) && actor.role === 'city-office'
  return mayBeSpoken ? spoken : ownPlace(reference, actor)
}

function ownPlace(reference: Reference, actor: PersonActor): string {
  const { placeRange } = actor
  if (actor.role === 'city-office' || placeRange === null) return cityPlace(reference).id
  const top = [...reference.positions.reporting.values()].find(({ pre }) => pre === placeRange.first)
  return top?.placeId ?? cityPlace(reference).id
}
