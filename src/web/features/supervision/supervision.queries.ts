import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '#contract/operation.ts'
import { listSupervision } from '#contract/supervision.ts'
import { call } from '../../app/api-client.ts'

export type SupervisionList = OutputOf<typeof listSupervision>
export type SupervisionGroup = SupervisionList['organisations'][number]
export type SupervisedMatter = SupervisionGroup['matters'][number]

export const supervisionQuery = (asked: InputOf<typeof listSupervision>) =>
  queryOptions({
    queryKey: ['supervision', asked],
    queryFn: ({ signal }) => call(listSupervision, asked, signal),
    placeholderData: keepPreviousData,
  })
