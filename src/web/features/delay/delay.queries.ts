import { queryOptions } from '@tanstack/react-query'
import { listDelays, listOwedDelays } from '#contract/delay.ts'
import type { OutputOf } from '#contract/operation.ts'
import { call } from '../../app/api-client.ts'

export type DelayLedger = OutputOf<typeof listDelays>
export type Delay = DelayLedger['delays'][number]
export type DelayAct = Delay['acts'][number]

export const delaysQuery = (id: string) =>
  queryOptions({
    queryKey: ['delay', 'project', id],
    queryFn: ({ signal }) => call(listDelays, { id }, signal),
  })

export const owedDelaysQuery = queryOptions({
  queryKey: ['delay', 'owed'],
  queryFn: ({ signal }) => call(listOwedDelays, {}, signal),
})
