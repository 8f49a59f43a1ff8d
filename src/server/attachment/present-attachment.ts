import type { z } from 'zod'
import type { attachmentShape } from '#contract/attachment.ts'
import type { AttachmentRow } from '#db/ledger/attachment.repository.ts'

/** A photo or file as the contract shows it. */
export function presentAttachment(row: AttachmentRow, mayWithdraw: boolean): z.input<typeof attachmentShape> {
  const { id, name, mediaType, bytes, sha256, note, takenOn, uploadedAt, uploadedByName } = row
  return {
    ...{ id, name, mediaType, sha256, note, takenOn, uploadedAt, mayWithdraw },
    bytes: Number(bytes),
    hasThumbnail: row.thumbnailSha256 !== null,
    uploadedBy: uploadedByName,
  }
}
