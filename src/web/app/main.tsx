import './zod-without-eval.ts'
import '../ui/tokens.css'
import '../ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadTranslator } from '#i18n/load-translator.ts'
import { LocaleProvider, storedLocale } from './locale-context.tsx'
import { newQueryClient } from './query-client.ts'
import { newRouter } from './router.tsx'
import { selfQuery, worldQuery } from './session.queries.ts'

/** A page that was open while Citong was updated asks for parts that are gone: it loads the new version, once. */
function reloadOnceWhenUpdated(): void {
  window.addEventListener('vite:preloadError', (event) => {
    if (sessionStorage.getItem('citong.reloaded') === location.href) return
    sessionStorage.setItem('citong.reloaded', location.href)
    event.preventDefault()
    location.reload()
  })
}

async function start(): Promise<void> {
  const queryClient = newQueryClient()
  void queryClient.prefetchQuery(worldQuery)
  void queryClient.prefetchQuery(selfQuery)
  const locale = storedLocale()
  document.documentElement.lang = locale
  const translator = await loadTranslator(locale)
  const place = document.getElementById('root')
  if (!place) throw new Error('index.html has no #root')
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <LocaleProvider initial={translator}>
          <RouterProvider router={newRouter(queryClient)} />
        </LocaleProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}

reloadOnceWhenUpdated()
void start()
