import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { getSelf } from '#contract/session.ts'
import { call } from './api-client.ts'
import { openForms } from './live-hold.ts'
import { createNews } from './live-news.ts'
import { isTouched } from './live-queries.ts'
import { whileRepainting } from './live-repaint.ts'
import { listen } from './live-stream.ts'
import { isRefusal } from './request-refused.ts'
import { useSelf } from './session.queries.ts'

/** Keeps every page up with what others write, without a reload: only what shows a touched noun is asked for again. */
export function useLive(): void {
  const queryClient = useQueryClient()
  const from = useSelf()?.dataVersion
  useEffect(() => (from === undefined ? undefined : followCity(queryClient, from)), [queryClient, from])
}

function followCity(queryClient: QueryClient, from: number): () => void {
  const news = createNews({
    from,
    isHeld: openForms.isHeld,
    repaint: (touched) =>
      whileRepainting(() =>
        queryClient.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey, touched) }),
      ),
  })
  const stopWaiting = openForms.onFree(news.catchUp)
  const stopListening = listen({
    connect: (path) => new EventSource(path),
    page: document,
    onMoved: news.hear,
    onLost: () => void leaveWhenSignedOut(queryClient),
  })
  return () => {
    stopWaiting()
    stopListening()
  }
}

/** A stream does not say why it ended. Nobody is shown the door who is still writing: saving will tell. */
async function leaveWhenSignedOut(queryClient: QueryClient): Promise<void> {
  const error = await call(getSelf, {}).catch((reason: unknown) => reason)
  if (isRefusal(error, 'access.not-signed-in') && !openForms.isHeld()) queryClient.setQueryData(['self'], null)
}
