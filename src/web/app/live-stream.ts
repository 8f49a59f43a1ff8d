import { dataMoved, followEvents } from '#contract/event.ts'
import type { DataMoved } from './live-news.ts'

/** What a stream is to the one who listens: `EventSource` of the browser, or its stand-in. */
export interface Source {
  addEventListener(name: 'data-version' | 'error', listener: (event: Event) => void): void
  close(): void
}

/** Where it is told that the page is looked at again, or no more: the document. */
export interface Page {
  readonly hidden: boolean
  addEventListener(name: 'visibilitychange', listener: () => void): void
  removeEventListener(name: 'visibilitychange', listener: () => void): void
}

interface Listening {
  readonly connect: (path: string) => Source
  readonly page: Page
  readonly onMoved: (moved: DataMoved) => void
  /** The stream has ended and will be tried again: the server may be away, or the session over. */
  readonly onLost: () => void
}

/**
 * Listens to the server while the page is looked at; a lost stream is opened anew after pauses that grow.
 *
 * A browser has six connections to a server for all of its pages: one that is hidden gives its stream back.
 *
 * @returns what ends it
 */
export function listen({ connect, page, onMoved, onLost }: Listening): () => void {
  let source: Source | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  const leave = () => {
    clearTimeout(timer)
    source?.close()
    source = null
  }
  const hear = (event: Event) => {
    const { data } = event as MessageEvent<string> // under this name the server sends messages
    failures = 0
    onMoved(dataMoved.parse(JSON.parse(data)))
  }
  const lose = () => {
    leave()
    timer = setTimeout(begin, pauseAfter(failures))
    failures += 1
    onLost()
  }
  const begin = () => {
    leave()
    if (page.hidden) return
    source = connect(followEvents.path)
    source.addEventListener('data-version', hear)
    source.addEventListener('error', lose)
  }
  page.addEventListener('visibilitychange', begin)
  begin()
  return () => {
    page.removeEventListener('visibilitychange', begin)
    leave()
  }
}

const firstPause = 1_000
const longestPause = 30_000

/** Milliseconds, doubled each time and spread by half, so that not all pages come back to a server in the same moment. */
function pauseAfter(failures: number): number {
  const pause = Math.min(firstPause * 2 ** failures, longestPause)
  return pause * (0.75 + Math.random() / 2)
}
