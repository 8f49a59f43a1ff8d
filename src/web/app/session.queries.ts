import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { OutputOf } from '#contract/operation.ts'
import { getSelf, getWorld } from '#contract/session.ts'
import type { Action } from '#domain/access/access.ts'
import { call } from './api-client.ts'
import { isRefusal } from './request-refused.ts'

export type World = OutputOf<typeof getWorld>
export type Self = OutputOf<typeof getSelf>

export const worldQuery = queryOptions({
  queryKey: ['world'],
  queryFn: () => call(getWorld, {}),
  staleTime: Number.POSITIVE_INFINITY,
})

/** The signed-in account, or null when nobody is. */
export const selfQuery = queryOptions({
  queryKey: ['self'],
  queryFn: async (): Promise<Self | null> => {
    try {
      return await call(getSelf, {})
    } catch (error) {
      if (isRefusal(error, 'access.not-signed-in')) return null
      throw error
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
})

export function useWorld(): World {
  return useSuspenseQuery(worldQuery).data
}

/** The signed-in account; only used below the shell, which shows nothing without one. */
export function useSelf(): Self | null {
  return useQuery(selfQuery).data ?? null
}

/** Whether the account may do something: the server's answer, never a guess of the screen. */
export function useCan(action: Action): boolean {
  return useSelf()?.can.includes(action) ?? false
}
