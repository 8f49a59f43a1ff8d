import { queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '#contract/operation.ts'
import { listWorkingDays } from '#contract/working-day.ts'
import { call } from '../../app/api-client.ts'

export type WorkingDays = OutputOf<typeof listWorkingDays>
export type KnownYear = WorkingDays['years'][number]

export const workingDaysQuery = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ['working-day', asOf],
    queryFn: ({ signal }) => call(listWorkingDays, { asOf }, signal),
  })
