import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { useChangeSearch } from '../../app/view.ts'
import { Answered } from '../../ui/answered.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { FoundList } from './found-list.tsx'
import { type FoundDocuments, libraryQuery } from './library.queries.ts'
import { documentsAtOnce, useLibraryFilter } from './library-address.ts'
import { LibraryFilter } from './library-filter.tsx'

const AddDocument = lazy(async () => ({ default: (await import('./add-document.tsx')).AddDocument }))

/** Which plan, policy, minute or bulletin says it, and does it still hold? */
export function LibraryScreen() {
  return useCan('library.read') ? <Library /> : <NoAccess />
}

function Library() {
  const t = useT()
  const mayWrite = useCan('library.write')
  const [isAdding, setAdding] = useState(false)
  const { page, ...filter } = useLibraryFilter()
  const found = useQuery(libraryQuery(filter))
  const add = mayWrite && (
    <Button look="primary" onClick={() => setAdding(true)}>
      {t('library.action.add')}
    </Button>
  )
  return (
    <Page title={t('library.title')} intro={t('library.intro')} actions={add}>
      <LibraryFilter found={found.data} />
      <Answered asked={found} rows={8} height={72}>
        {(one) => <Found found={one} page={page} onAdd={mayWrite ? () => setAdding(true) : null} />}
      </Answered>
      <Suspense fallback={null}>{isAdding && <AddDocument onClose={() => setAdding(false)} />}</Suspense>
    </Page>
  )
}

function Found({ found, page, onAdd }: { found: FoundDocuments; page: number; onAdd: (() => void) | null }) {
  const change = useChangeSearch()
  if (found.total === 0) return <Nothing found={found} onAdd={onAdd} />
  return (
    <>
      <FoundList found={found} />
      <Pager
        page={page}
        total={found.total}
        pageSize={documentsAtOnce}
        onPage={(next) => change({ page: next === 1 ? undefined : String(next) })}
      />
    </>
  )
}

/** Nothing that fits, or nothing at all; each with the next step. */
function Nothing({ found, onAdd }: { found: FoundDocuments; onAdd: (() => void) | null }) {
  const t = useT()
  const change = useChangeSearch()
  const { page: _page, limit: _limit, offset: _offset, ...filter } = useLibraryFilter()
  const isFiltered = Object.values(filter).some((value) => value !== undefined && value !== '')
  if (isFiltered)
    return (
      <EmptyState title={t('library.none.title')} text={t('library.none.text', { words: searchedAs(found) })}>
        <Button onClick={() => change(noFilter)}>{t('library.action.clear')}</Button>
      </EmptyState>
    )
  return (
    <EmptyState title={t('library.empty.title')} text={t('library.empty.text')}>
      {onAdd !== null && (
        <Button look="primary" onClick={onAdd}>
          {t('library.action.add-first')}
        </Button>
      )}
    </EmptyState>
  )
}

const noFilter = {
  q: undefined,
  kind: undefined,
  place: undefined,
  year: undefined,
  validity: undefined,
  page: undefined,
}

/** The words as they were searched, each with its synonyms. */
function searchedAs({ words }: FoundDocuments): string {
  return words.map(({ word, synonyms }) => [word, ...synonyms].join('/')).join(' ')
}
