import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query'
import { getDocument, listDocuments } from '#contract/library.ts'
import { type acceptProposals, listClauses, listProposals, listSourceOf } from '#contract/library-proposal.ts'
import type { InputOf, OutputOf } from '#contract/operation.ts'
import { call } from '../../app/api-client.ts'
import { useForgetData } from '../../app/stale.ts'

export type FoundDocuments = OutputOf<typeof listDocuments>
export type FoundDocument = FoundDocuments['documents'][number]
export type DocumentDetail = OutputOf<typeof getDocument>
export type DocumentCard = DocumentDetail['document']
export type Finding = DocumentDetail['text']['findings'][number]
export type Proposals = OutputOf<typeof listProposals>
export type TargetProposal = Proposals['targets'][number]
export type TaskProposal = Proposals['tasks'][number]
export type Acceptance = InputOf<typeof acceptProposals>
export type AcceptedTarget = NonNullable<Acceptance['targets']>[number]
export type AcceptedTask = NonNullable<Acceptance['tasks']>[number]
export type SourceOf = OutputOf<typeof listSourceOf>
export type Clause = OutputOf<typeof listClauses>['clauses'][number]
export type LibraryFilter = InputOf<typeof listDocuments>

export const libraryQuery = (filter: LibraryFilter) =>
  queryOptions({
    queryKey: ['library', 'list', filter],
    queryFn: ({ signal }) => call(listDocuments, filter, signal),
    placeholderData: keepPreviousData,
  })

export const documentQuery = (id: string, version: number | undefined) =>
  queryOptions({
    queryKey: ['library', 'document', id, version ?? null],
    queryFn: ({ signal }) => call(getDocument, { id, version }, signal),
  })

export const proposalsQuery = (id: string, version: number | undefined) =>
  queryOptions({
    queryKey: ['library', 'proposals', id, version ?? null],
    queryFn: ({ signal }) => call(listProposals, { id, version }, signal),
  })

export const sourceOfQuery = (id: string) =>
  queryOptions({ queryKey: ['library', 'source-of', id], queryFn: () => call(listSourceOf, { id }) })

/** The clauses that a target comes from. */
export const clausesQuery = (target: string) =>
  queryOptions({ queryKey: ['library', 'clauses', target], queryFn: () => call(listClauses, { target }) })

/** After something was changed in the library, or came out of it: targets may have come with it. */
export function useForgetLibrary(): () => Promise<void> {
  const queryClient = useQueryClient()
  const forgetData = useForgetData()
  return async () => {
    await Promise.all([queryClient.invalidateQueries({ queryKey: ['library'] }), forgetData()])
  }
}
