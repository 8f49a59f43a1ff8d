import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { documentKinds, documentValidity } from '#contract/library-document.ts'
import { useT } from '../../app/locale-context.tsx'
import { useChangeSearch, useSearchText } from '../../app/view.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { placeOptions } from '../place/pick-options.ts'
import { placesQuery } from '../place/place.queries.ts'
import styles from './library.module.css'
import type { FoundDocuments } from './library.queries.ts'
import { useLibraryFilter } from './library-address.ts'

/** The words that are searched, and the filters; each writes its part of the address. */
export function LibraryFilter({ found }: { found: FoundDocuments | undefined }) {
  const t = useT()
  const change = useChangeSearch()
  const asked = useSearchText('q') ?? ''
  return (
    <search className={styles.search}>
      <SearchField key={asked} asked={asked} onSearch={(q) => change({ q: q || undefined, page: undefined })} />
      <Filters found={found} />
      {found !== undefined && (
        <p className={styles.detail} role="status">
          {t('app.list.total', { count: found.total })} <Synonyms words={found.words} />
        </p>
      )}
    </search>
  )
}

function SearchField({ asked, onSearch }: { asked: string; onSearch: (words: string) => void }) {
  const t = useT()
  const [typed, setTyped] = useState(asked)
  return (
    <form
      className={styles.words}
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(typed.trim())
      }}
    >
      <TextField
        type="search"
        label={t('library.search')}
        placeholder={t('library.search.example')}
        maxLength={100}
        value={typed}
        onText={setTyped}
      />
      <Button type="submit">{t('library.action.search')}</Button>
    </form>
  )
}

function Filters({ found }: { found: FoundDocuments | undefined }) {
  const t = useT()
  const change = useChangeSearch()
  const { kind, place, year, validity } = useLibraryFilter()
  const places = useQuery(placesQuery('reporting'))
  const put = (name: string) => (value: string | null) => change({ [name]: value || undefined, page: undefined })
  const all = { value: '', text: t('library.filter.all') }
  const years = [...new Set([...(found?.years ?? []), ...(year === undefined ? [] : [year])])].sort((a, b) => b - a)
  const offered = (places.data?.places ?? []).filter(({ id }) => found?.places.includes(id) || id === place)
  return (
    <div className={styles.filters}>
      <ChoiceField
        label={t('library.kind')}
        choices={[all, ...documentKinds.map((value) => ({ value, text: t(`library.kind.${value}`) }))]}
        value={kind ?? ''}
        onChoice={put('kind')}
      />
      <PickField
        label={t('library.place')}
        value={place ?? null}
        options={placeOptions(offered, t.locale)}
        onPick={put('place')}
        clearable
      />
      <ChoiceField
        label={t('library.year')}
        choices={[all, ...years.map((value) => ({ value: String(value), text: String(value) }))]}
        value={year === undefined ? '' : String(year)}
        onChoice={put('year')}
      />
      <ChoiceField
        label={t('library.validity')}
        choices={[all, ...documentValidity.options.map((value) => ({ value, text: t(`library.validity.${value}`) }))]}
        value={validity ?? ''}
        onChoice={put('validity')}
      />
    </div>
  )
}

/** What was searched beside the words themselves. */
function Synonyms({ words }: Pick<FoundDocuments, 'words'>) {
  const t = useT()
  const others = words.flatMap(({ synonyms }) => synonyms)
  if (others.length === 0) return null
  return <span>{t('library.search.also', { words: others.join(t('app.list.comma')) })}</span>
}
