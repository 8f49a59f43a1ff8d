import { queryOptions } from '@tanstack/react-query'
import { getGates } from '#contract/gate.ts'
import type { OutputOf } from '#contract/operation.ts'
import { call } from '../../app/api-client.ts'

export type ProjectGates = OutputOf<typeof getGates>
export type Gate = ProjectGates['gates'][number]
export type GateTerm = Gate['terms'][number]

export const gatesQuery = (id: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['gate', id, asOf],
    queryFn: ({ signal }) => call(getGates, { id, asOf }, signal),
  })
