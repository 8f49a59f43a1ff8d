import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { EvidenceHome } from './evidence-home.ts'

export const attachmentsQuery = ({ key, list }: EvidenceHome) =>
  queryOptions({ queryKey: key, queryFn: ({ signal }) => list(signal) })

/** After a file was added or taken off, the files of its home are asked for again. */
export function useForgetAttachments({ key }: EvidenceHome): () => Promise<void> {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: key })
}
