import {
  addAttachment,
  getAttachmentFile,
  getAttachmentThumbnail,
  listAttachments,
  withdrawAttachment,
} from '#contract/attachment.ts'
import type { InputOf, Operation, OutputOf } from '#contract/operation.ts'
import { call, download, requestOf, upload } from '../../app/api-client.ts'

export type Attachment = OutputOf<typeof listAttachments>['attachments'][number]

/** What is said of a file when it is added. */
export interface FileSaid {
  readonly note: string
  readonly takenOn: string | undefined
}

/** Where photos and files are kept: on a row of a ledger, or on an issue. */
export interface EvidenceHome {
  readonly key: readonly string[]
  readonly list: (signal: AbortSignal) => Promise<{ readonly attachments: readonly Attachment[] }>
  readonly add: (file: File, said: FileSaid) => Promise<unknown>
  readonly withdraw: (id: string, why: string) => Promise<unknown>
  readonly download: (id: string) => Promise<void>
  /** Addresses from which the browser itself fetches a picture. */
  readonly thumbnail: (id: string) => string
  readonly picture: (id: string) => string
}

/** The evidence of a row. */
export function rowEvidence(ledger: string, rowId: string): EvidenceHome {
  return {
    key: ['ledger', ledger, 'attachments', rowId],
    list: (signal) => call(listAttachments, { ledger, rowId }, signal),
    add: (file, said) => upload(addAttachment, { ledger, rowId, ...said }, file),
    withdraw: (id, why) => call(withdrawAttachment, { id, why }),
    download: (id) => download(getAttachmentFile, { id }),
    thumbnail: (id) => addressOf(getAttachmentThumbnail, { id }),
    picture: (id) => addressOf(getAttachmentFile, { id }),
  }
}

/** The address from which the browser fetches what an operation gives. */
export function addressOf<Op extends Operation>(operation: Op, input: InputOf<Op>): string {
  return requestOf(operation, input as Record<string, unknown>).url // every input is a flat object
}
