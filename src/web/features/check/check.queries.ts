import { queryOptions } from '@tanstack/react-query'
import { listChecks } from '#contract/check.ts'
import type { OutputOf } from '#contract/operation.ts'
import { call } from '../../app/api-client.ts'

export type CheckRule = OutputOf<typeof listChecks>['checks'][number]

export const checksQuery = (ledger: string) =>
  queryOptions({
    queryKey: ['ledger', ledger, 'checks'],
    queryFn: () => call(listChecks, { ledger }),
  })
