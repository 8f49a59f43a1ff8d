import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { nameOf, placeName } from '#i18n/names.ts'
import { useFoundRows, useLedgerDestinations } from '../features/ledger/found-rows.ts'
import { indicatorsQuery, placesQuery } from '../features/place/place.queries.ts'
import { boardQuery } from '../features/target/target.queries.ts'
import { Sheet } from '../ui/sheet.tsx'
import { useT } from './locale-context.tsx'
import { pagesFor } from './pages.ts'
import styles from './quick-find.module.css'
import { type Findable, findMatches } from './quick-find-match.ts'
import { useCan, useSelf, useWorld } from './session.queries.ts'

type Destination = Findable & { readonly to: string }

/** One field that opens any page, place, indicator, ledger or target of the year, and any park, project or enterprise by its name. */
export function QuickFind({ onClose }: { onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const all = useDestinations()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const rows = useFoundRows(typed)
  const found = useMemo(() => [...findMatches(all, typed, 12), ...rows], [all, typed, rows])
  const open = (destination: Destination | undefined) => {
    if (!destination) return
    onClose()
    void navigate({ href: destination.to })
  }
  const onKey = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') open(found[chosen])
    if (move === undefined) return
    event.preventDefault()
    setChosen((before) => Math.min(Math.max(before + move, 0), found.length - 1))
  }
  return (
    <Sheet stand="centre" title={t('app.find.label')} onClose={onClose}>
      <input
        data-first-focus
        className={styles.input}
        role="combobox"
        aria-label={t('app.find.label')}
        aria-expanded="true"
        aria-controls="find-results"
        aria-activedescendant={found[chosen] ? `find-${chosen}` : undefined}
        placeholder={t('app.find.placeholder')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKey}
      />
      <div id="find-results" role="listbox" aria-label={t('app.find.results')} className={styles.results}>
        {found.map((destination, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox above
          <div
            key={destination.key}
            id={`find-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={styles.result}
            onClick={() => open(destination)}
          >
            <span className={styles.kind}>{t(`app.find.kind.${destination.kind}`)}</span>
            <span>{destination.text}</span>
            <span className={styles.detail}>{destination.detail}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={styles.empty}>{t('app.find.empty', { text: typed })}</p>}
      <p className={styles.hint}>{t('app.find.hint')}</p>
    </Sheet>
  )
}

function useDestinations(): readonly Destination[] {
  const t = useT()
  const self = useSelf()
  const year = useWorld().today.slice(0, 4)
  const mayReadFigures = useCan('statistic.read')
  const mayReadTargets = useCan('target.read')
  const mayReadLedgers = useCan('ledger.read')
  const ledgers = useLedgerDestinations()
  const places = useQuery({ ...placesQuery('reporting'), enabled: mayReadTargets })
  const indicators = useQuery({ ...indicatorsQuery, enabled: mayReadFigures })
  const board = useQuery({
    ...boardQuery({ year, asOf: undefined, hierarchy: 'reporting', place: undefined }),
    enabled: mayReadTargets,
  })
  return useMemo(
    () => [
      ...pagesFor(self?.can ?? []).map((page): Destination => {
        return { key: page.path, kind: 'page', text: t(page.title), detail: '', words: [page.initials], to: page.path }
      }),
      ...ledgers,
      ...(board.data?.targets ?? []).map((target): Destination => {
        const known = indicators.data?.indicators.find((indicator) => indicator.id === target.indicator.id)
        return {
          key: `target-${target.id}`,
          kind: 'target',
          text: nameOf(target.indicator, t.locale),
          detail: placeName(target.place, t.locale),
          words: [target.indicator.name, known?.initials ?? ''],
          to: `/targets/${encodeURIComponent(target.id)}`,
        }
      }),
      ...(places.data?.places ?? []).map((place): Destination => {
        return {
          key: `place-${place.id}`,
          kind: 'place',
          text: placeName(place, t.locale),
          detail: place.code,
          words: [place.name, place.nameEn ?? '', place.code, place.initials],
          to: `/board/${year}?place=${encodeURIComponent(place.id)}`,
        }
      }),
      ...(indicators.data?.indicators ?? []).map((indicator): Destination => {
        const id = encodeURIComponent(indicator.id)
        const isPublished = indicator.publishedOnly || !mayReadLedgers
        return {
          key: `indicator-${indicator.id}`,
          kind: 'indicator',
          text: nameOf(indicator, t.locale),
          detail: isPublished ? indicator.unit : t('figure.section'),
          words: [indicator.name, indicator.initials, ...indicator.aliases],
          to: isPublished ? `/statistics?indicator=${id}` : `/figures/${id}`,
        }
      }),
    ],
    [t, self, year, ledgers, board.data, places.data, indicators.data, mayReadLedgers],
  )
}
