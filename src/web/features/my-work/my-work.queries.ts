import { queryOptions } from '@tanstack/react-query'
import { getMyWork } from '#contract/my-work.ts'
import type { OutputOf } from '#contract/operation.ts'
import { call } from '../../app/api-client.ts'

export type MyWork = OutputOf<typeof getMyWork>

export const myWorkQuery = queryOptions({
  queryKey: ['my-work'],
  queryFn: ({ signal }) => call(getMyWork, {}, signal),
})
