import { z } from 'zod'
import { ledgerId } from './ledger.ts'
import { operation } from './operation.ts'
import { calendarDateText, idText, wording } from './shapes.ts'

/** A photo or file kept as evidence on a row; known by the SHA-256 of its bytes. */
export const attachmentShape = z.object({
  id: idText,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  note: z.string(),
  takenOn: calendarDateText.nullable(),
  hasThumbnail: z.boolean(),
  uploadedAt: z.string(),
  uploadedBy: z.string(),
  mayWithdraw: z.boolean(),
})

const ofRow = { ledger: ledgerId, rowId: idText }

export const listAttachments = operation({
  id: 'attachment.list',
  method: 'GET',
  path: '/api/ledgers/:ledger/rows/:rowId/attachments',
  access: 'ledger.read',
  summary: 'Photos and files of a row',
  input: z.object(ofRow),
  output: z.object({ attachments: z.array(attachmentShape) }),
  errors: ['ledger.unknown', 'ledger.row-unknown'],
})

export const addAttachment = operation({
  id: 'attachment.add',
  method: 'POST',
  path: '/api/ledgers/:ledger/rows/:rowId/attachments',
  access: 'ledger.write',
  transfer: 'upload',
  summary: 'Keeps a photo or file on a row; its type is read from its content',
  input: z.object({ ...ofRow, note: z.string().trim().max(500).default(''), takenOn: calendarDateText.optional() }),
  output: attachmentShape,
  errors: [
    'ledger.unknown',
    'ledger.row-unknown',
    'access.outside-scope',
    'attachment.type-refused',
    'attachment.too-large',
    'attachment.empty',
    'attachment.picture-too-large',
    'attachment.too-many',
    'attachment.storage-full',
  ],
})

export const getAttachmentFile = operation({
  id: 'attachment.file',
  method: 'GET',
  path: '/api/attachments/:id/file',
  access: 'ledger.read',
  transfer: 'download',
  summary: 'The file as it was uploaded',
  input: z.object({ id: idText }),
  output: z.null(),
  errors: ['attachment.unknown', 'attachment.lost'],
})

export const getAttachmentThumbnail = operation({
  id: 'attachment.thumbnail',
  method: 'GET',
  path: '/api/attachments/:id/thumbnail',
  access: 'ledger.read',
  transfer: 'download',
  summary: 'A small picture of a photo',
  input: z.object({ id: idText }),
  output: z.null(),
  errors: ['attachment.unknown', 'attachment.lost'],
})

export const withdrawAttachment = operation({
  id: 'attachment.withdraw',
  method: 'POST',
  path: '/api/attachments/:id/withdraw',
  access: 'ledger.write',
  summary: 'Takes a file off its row; the bytes stay for the audit',
  input: z.object({ id: idText, why: wording }),
  output: z.object({}),
  errors: ['attachment.unknown', 'access.outside-scope'],
})
