import * as contract from '#contract/attachment.ts'
import { fileOf, person, type Route, route } from '../http/route.ts'
import { worldOf } from '../world/world-of.ts'
import { addAttachment } from './add-attachment.ts'
import { listAttachments } from './list-attachments.ts'
import { readFile, readThumbnail } from './read-attachment.ts'
import { withdrawAttachment } from './withdraw-attachment.ts'

export const attachmentRoutes: readonly Route[] = [
  route(contract.listAttachments, (call, input) => listAttachments(call.app, worldOf(call.app), person(call), input)),
  route(contract.addAttachment, (call, input) =>
    addAttachment(call.app, worldOf(call.app), person(call), input, fileOf(call)),
  ),
  route(contract.getAttachmentFile, (call, { id }) => readFile(call.app, person(call), id)),
  route(contract.getAttachmentThumbnail, (call, { id }) => readThumbnail(call.app, person(call), id)),
  route(contract.withdrawAttachment, (call, input) =>
    withdrawAttachment(call.app, worldOf(call.app), person(call), input),
  ),
]
