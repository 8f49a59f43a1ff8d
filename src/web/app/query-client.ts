import { QueryCache, QueryClient } from '@tanstack/react-query'
import { isRefusal, mayRetry } from './request-refused.ts'

/** Keeps what was read; a session that has ended anywhere brings the sign-in page, without losing the address. */
export function newQueryClient(): QueryClient {
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isRefusal(error, 'access.not-signed-in')) queryClient.setQueryData(['self'], null)
      },
    }),
    defaultOptions: {
      queries: {
        // Inside an office network a browser may think that it is offline: the server is asked all the same, and its silence is told.
        networkMode: 'always',
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => mayRetry(error) && failures < 2,
      },
    },
  })
  return queryClient
}
