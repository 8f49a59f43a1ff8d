import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { getAttachmentFile, getAttachmentThumbnail, listAttachments } from '#contract/attachment.ts'
import type { OutputOf } from '#contract/operation.ts'
import { call, requestOf } from '../../app/api-client.ts'

export type Attachment = OutputOf<typeof listAttachments>['attachments'][number]

export const attachmentsQuery = (ledger: string, rowId: string) =>
  queryOptions({
    queryKey: ['ledger', ledger, 'attachments', rowId],
    queryFn: () => call(listAttachments, { ledger, rowId }),
  })

/** After a file was added or taken off, the files of its row are asked for again. */
export function useForgetAttachments(ledger: string, rowId: string): () => Promise<void> {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries(attachmentsQuery(ledger, rowId))
}

/** Addresses from which the browser itself fetches a picture. */
export const thumbnailAddress = ({ id }: Attachment): string => requestOf(getAttachmentThumbnail, { id }).url
export const pictureAddress = ({ id }: Attachment): string => requestOf(getAttachmentFile, { id }).url
