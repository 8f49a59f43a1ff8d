import { translatorFor } from '#i18n/translate.ts'
import { FileAnswer } from '../http/route.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { type DraftDeps, judgeDraft, type TextToJudge } from './check-draft.ts'
import { markedDocument } from './marked-document.ts'
import { presentDraft, type ShownDraft } from './present-draft.ts'

/**
 * A draft with each of its figures judged. Nothing of it is kept.
 *
 * @throws DomainError `place.unknown`
 */
export async function checkedDraft(
  deps: DraftDeps,
  world: WorldInfo,
  actor: PersonActor,
  asked: TextToJudge,
): Promise<ShownDraft> {
  const judged = await judgeDraft(deps, world, actor, { ...asked, action: 'text' })
  return presentDraft(judged, translatorFor(asked.locale))
}

const wordMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * The same as a Word file.
 *
 * @param origin under which people reach Citong; null: the right figures lead nowhere
 * @throws DomainError `place.unknown`
 */
export async function markedDraft(
  deps: DraftDeps,
  world: WorldInfo,
  actor: PersonActor,
  asked: TextToJudge & { readonly title?: string | undefined },
  origin: string | null,
): Promise<FileAnswer> {
  const say = translatorFor(asked.locale)
  const judged = await judgeDraft(deps, world, actor, { ...asked, action: 'word' })
  const draft = presentDraft(judged, say)
  const title = asked.title || (draft.card.title ?? say('verdict.document.untitled'))
  const { writeDocument } = await import('#office/document/write-document.ts') // a megabyte that no start should wait for
  const bytes = await writeDocument(markedDocument(draft, title, origin, say))
  return new FileAnswer(`${say('verdict.document.title', { title })}.docx`, wordMediaType, bytes)
}
