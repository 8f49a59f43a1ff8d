import { queryOptions } from '@tanstack/react-query'
import { listAccounts } from '#contract/account.ts'
import type { OutputOf } from '#contract/operation.ts'
import { call } from '../../app/api-client.ts'

export type Account = OutputOf<typeof listAccounts>['accounts'][number]

export const accountsQuery = queryOptions({ queryKey: ['accounts'], queryFn: () => call(listAccounts, {}) })
