import type { addDocumentVersion as operation } from '#contract/library.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { changeDocument, getDocument, holdDocument, listVersions } from '#db/library/document.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import type { UploadedFile } from '../attachment/keep-file.ts'
import { assertInScope } from '../ledger/scope.ts'
import { loadReference } from '../place/reference.ts'
import type { PersonActor } from '../session/signed-in.ts'
import { todayOf } from '../world/today.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { addVersion, type LibraryDeps } from './add-document.ts'
import { indexDocument } from './index-document.ts'
import { keepText } from './kept-text.ts'
import { lexiconOf } from './read-document.ts'

/**
 * Adds a newer text of a document; what was accepted from an older one keeps pointing into that.
 *
 * @throws DomainError `library.unknown`, `library.same-version`, `access.outside-scope`, and what `keepText` refuses
 */
export async function addDocumentVersion(
  deps: LibraryDeps,
  world: WorldInfo,
  actor: PersonActor,
  { id, note }: ParsedInputOf<typeof operation>,
  file: UploadedFile,
  gone: AbortSignal,
): Promise<{ id: string; version: number }> {
  const recordedOn = todayOf(world)
  const lexicon = await readAs(deps.database, actor, async (tx) => {
    await assertWritable(tx, world, actor, id)
    return lexiconOf(await loadReference(tx, recordedOn))
  })
  const kept = await keepText(deps, actor.cityId, file, gone)
  const { text } = await deps.texts.card(kept.original, lexicon, gone)
  const { result } = await write(deps, actor, async (tx) => {
    await assertWritable(tx, world, actor, id)
    const document = await holdDocument(tx, id)
    const [last] = await listVersions(tx, [id])
    if (last?.sha256 === kept.sha256) throw new DomainError('library.same-version', { version: last.version })
    const version = (last?.version ?? 0) + 1
    await addVersion(tx, actor, { documentId: id, version, note, recordedOn }, kept)
    await changeDocument(tx, document, {})
    await indexDocument(tx, { id, title: document.title, cleaned: text.text })
    return {
      result: { id, version },
      audit: { action: 'library.add-version', subject: id, detail: { version, note, sha256: kept.sha256 } },
    }
  })
  return result
}

/** @throws DomainError `library.unknown`, `access.outside-scope` */
export async function assertWritable(tx: Transaction, world: WorldInfo, actor: PersonActor, id: string): Promise<void> {
  const { placeId } = await getDocument(tx, id)
  assertInScope(await loadReference(tx, todayOf(world)), actor, placeId)
}
