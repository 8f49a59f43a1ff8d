import { documentKind, documentValidity } from '#contract/library-document.ts'
import { wholeOf } from '../../app/search-params.ts'
import { useSearchText } from '../../app/view.ts'
import type { LibraryFilter } from './library.queries.ts'

export const documentsAtOnce = 20

/** What the list of documents shows lives in its address; what the address says wrongly is left out. */
export function useLibraryFilter() {
  const page = wholeOf(useSearchText('page')) ?? 1
  return {
    q: useSearchText('q') ?? '',
    kind: documentKind.safeParse(useSearchText('kind')).data,
    place: useSearchText('place'),
    year: wholeOf(useSearchText('year')),
    validity: documentValidity.safeParse(useSearchText('validity')).data,
    offset: (page - 1) * documentsAtOnce,
    limit: documentsAtOnce,
    page,
  } satisfies LibraryFilter & { page: number }
}
