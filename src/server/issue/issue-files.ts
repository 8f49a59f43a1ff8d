import type { z } from 'zod'
import type { attachmentShape } from '#contract/attachment.ts'
import type * as contract from '#contract/issue-file.ts'
import type { ParsedInputOf } from '#contract/operation.ts'
import { getIssue } from '#db/issue.repository.ts'
import {
  type AttachmentRow,
  findAttachment,
  insertAttachment,
  listAttachments,
  withdrawAttachment,
} from '#db/ledger/attachment.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
import { isDoer, issueDoers } from '#domain/issue/issue-steps.ts'
import type { App } from '../app.ts'
import { type AddingDeps, assertFewer, draftAttachment } from '../attachment/add-attachment.ts'
import { assertEvidenceRoom } from '../attachment/evidence-room.ts'
import { keepFile, type UploadedFile } from '../attachment/keep-file.ts'
import { presentAttachment } from '../attachment/present-attachment.ts'
import { answerFile, answerThumbnail } from '../attachment/read-attachment.ts'
import type { FileAnswer } from '../http/route.ts'
import type { PersonActor } from '../session/signed-in.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { write } from '../write.ts'
import { askIssues, type KnownIssue, knowIssues, viewerAt } from './read-issues.ts'

type Shown = z.input<typeof attachmentShape>
type Asked<Name extends keyof typeof contract> = ParsedInputOf<(typeof contract)[Name]>

/** Under which ledger the files of issues are kept. */
const ledger = 'issue'
const act = 'add-file'

interface Concern {
  readonly known: KnownIssue
  /** Runs it, solves it, helps, or raised it. */
  readonly isConcerned: boolean
}

/** The photos and files of an issue. @throws DomainError `issue.unknown` */
export function listIssueFiles(
  { database }: Pick<App, 'database'>,
  world: WorldInfo,
  actor: PersonActor,
  { id }: Asked<'listIssueFiles'>,
): Promise<z.input<typeof contract.listIssueFiles.output>> {
  return readAs(database, actor, async (tx) => {
    const { known, isConcerned } = await concernOf(tx, world, actor, id)
    const mayAdd = isConcerned && known.issue.state !== 'closed'
    const found = await listAttachments(tx, ledger, id)
    const attachments = found.map((file) => presentAttachment(file, mayAdd && file.uploadedBy === actor.accountId))
    return { attachments, mayAdd }
  })
}

/**
 * Puts a photo or file on an issue that is not closed.
 *
 * @throws DomainError `issue.unknown`, `issue.not-yours`, `issue.wrong-state`, `attachment.too-many`, `attachment.storage-full` and what `keepFile`
 *   refuses
 */
export async function addIssueFile(
  deps: AddingDeps,
  world: WorldInfo,
  actor: PersonActor,
  { id, note, takenOn }: Asked<'addIssueFile'>,
  file: UploadedFile,
): Promise<Shown> {
  const room = async (tx: Transaction) => {
    const known = await assertOpenTo(tx, world, actor, id)
    await assertFewer(tx, { ledger, rowId: id })
    return known
  }
  await readAs(deps.database, actor, room)
  await assertEvidenceRoom(deps, actor.cityId, file.bytes.byteLength)
  const kept = await keepFile(deps, file)
  const { result } = await write(deps, actor, async (tx) => {
    const { row } = await room(tx)
    const attachment = draftAttachment(kept, {
      ...{ ledger, rowId: id, placeId: row.placeId, note },
      takenOn: takenOn === undefined ? null : calendarDate(takenOn),
      uploadedOn: (await askIssues(tx, world, actor)).today,
      ...{ uploadedBy: actor.accountId, uploadedByName: actor.displayName },
    })
    await insertAttachment(tx, attachment)
    const { name, sha256, bytes } = attachment
    const detail = { number: row.number, file: attachment.id, name, sha256, bytes: Number(bytes) }
    const added = presentAttachment(await fileOf(tx, id, attachment.id), true)
    return { result: added, audit: { action: 'issue.add-file', subject: id, detail } }
  })
  return result
}

/** The file as it was uploaded. @throws DomainError `attachment.unknown`, `attachment.lost` */
export async function readIssueFile(
  deps: Pick<App, 'database' | 'files'>,
  actor: PersonActor,
  { id, file }: Asked<'getIssueFile'>,
): Promise<FileAnswer> {
  return answerFile(deps, await readAs(deps.database, actor, (tx) => fileOf(tx, id, file)))
}

/** The small picture of a photo. @throws DomainError `attachment.unknown`, `attachment.lost` */
export async function readIssueThumbnail(
  deps: Pick<App, 'database' | 'files' | 'thumbnails'>,
  actor: PersonActor,
  { id, file }: Asked<'getIssueThumbnail'>,
): Promise<FileAnswer> {
  return answerThumbnail(deps, await readAs(deps.database, actor, (tx) => fileOf(tx, id, file)))
}

/** Takes one's own file off an issue that is not closed. @throws DomainError `issue.unknown`, `issue.wrong-state`, `attachment.unknown` */
export async function withdrawIssueFile(
  deps: Pick<App, 'database' | 'dataVersion'>,
  world: WorldInfo,
  actor: PersonActor,
  { id, file, why }: Asked<'withdrawIssueFile'>,
): Promise<Record<string, never>> {
  await write(deps, actor, async (tx) => {
    const { row } = await assertOpenTo(tx, world, actor, id)
    const { name, sha256, uploadedBy } = await fileOf(tx, id, file)
    const isOwn = uploadedBy === actor.accountId
    if (!isOwn || !(await withdrawAttachment(tx, file, { by: actor.accountId, byName: actor.displayName, why })))
      throw new DomainError('attachment.unknown', { id: file })
    const detail = { number: row.number, file, name, sha256, why }
    return { result: null, audit: { action: 'issue.withdraw-file', subject: id, detail } }
  })
  return {}
}

async function concernOf(tx: Transaction, world: WorldInfo, actor: PersonActor, id: string): Promise<Concern> {
  const row = await getIssue(tx, id)
  const question = await askIssues(tx, world, actor)
  const [known] = await knowIssues(question, [row])
  if (known === undefined) throw new Error('an issue that was read is known')
  const viewer = viewerAt(question, row.placeId)
  return { known, isConcerned: issueDoers.some((doer) => isDoer(known.issue, viewer, doer)) }
}

async function assertOpenTo(tx: Transaction, world: WorldInfo, actor: PersonActor, id: string): Promise<KnownIssue> {
  const { known, isConcerned } = await concernOf(tx, world, actor, id)
  if (!isConcerned) throw new DomainError('issue.not-yours', { act })
  if (known.issue.state === 'closed') throw new DomainError('issue.wrong-state', { act, state: 'closed' })
  return known
}

/** A file that the actor may see, on this issue and no other. @throws DomainError `attachment.unknown` */
async function fileOf(tx: Transaction, id: string, file: string): Promise<AttachmentRow> {
  const found = await findAttachment(tx, file)
  if (found === null || found.ledger !== ledger || found.rowId !== id)
    throw new DomainError('attachment.unknown', { id: file })
  return found
}
