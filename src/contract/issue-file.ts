import { z } from 'zod'
import { attachmentShape } from './attachment.ts'
import { operation } from './operation.ts'
import { calendarDateText, idText, wording } from './shapes.ts'

const ofIssue = { id: idText }
const ofFile = { id: idText, file: idText }

export const listIssueFiles = operation({
  id: 'issue-file.list',
  method: 'GET',
  path: '/api/issues/:id/files',
  access: 'issue.read',
  summary: 'Photos and files of an issue, for those who must act on it, run it, or raised it',
  input: z.object(ofIssue),
  output: z.object({ attachments: z.array(attachmentShape), mayAdd: z.boolean() }),
  errors: ['issue.unknown'],
})

export const addIssueFile = operation({
  id: 'issue-file.add',
  method: 'POST',
  path: '/api/issues/:id/files',
  access: 'issue.raise',
  transfer: 'upload',
  summary: 'Keeps a photo or file on an issue that is not closed; its type is read from its content',
  input: z.object({ ...ofIssue, note: z.string().trim().max(500).default(''), takenOn: calendarDateText.optional() }),
  output: attachmentShape,
  errors: [
    'issue.unknown',
    'issue.not-yours',
    'issue.wrong-state',
    'attachment.type-refused',
    'attachment.too-large',
    'attachment.empty',
    'attachment.picture-too-large',
    'attachment.too-many',
    'attachment.storage-full',
  ],
})

export const getIssueFile = operation({
  id: 'issue-file.file',
  method: 'GET',
  path: '/api/issues/:id/files/:file',
  access: 'issue.read',
  transfer: 'download',
  summary: 'The file of an issue as it was uploaded',
  input: z.object(ofFile),
  output: z.null(),
  errors: ['attachment.unknown', 'attachment.lost'],
})

export const getIssueThumbnail = operation({
  id: 'issue-file.thumbnail',
  method: 'GET',
  path: '/api/issues/:id/files/:file/thumbnail',
  access: 'issue.read',
  transfer: 'download',
  summary: 'A small picture of a photo of an issue',
  input: z.object(ofFile),
  output: z.null(),
  errors: ['attachment.unknown', 'attachment.lost'],
})

export const withdrawIssueFile = operation({
  id: 'issue-file.withdraw',
  method: 'POST',
  path: '/api/issues/:id/files/:file/withdraw',
  access: 'issue.raise',
  summary: 'Takes one’s own file off an issue that is not closed; the bytes stay for the audit',
  input: z.object({ ...ofFile, why: wording }),
  output: z.object({}),
  errors: ['issue.unknown', 'issue.wrong-state', 'attachment.unknown'],
})
