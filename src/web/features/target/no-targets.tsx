import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan } from '../../app/session.queries.ts'
import { useView } from '../../app/view.ts'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { officeOf } from '../figure/office-of.ts'
import { organisationsQuery, placesQuery } from '../place/place.queries.ts'
import type { Board } from './target.queries.ts'

/** A board without targets says why there are none, what comes next, and from whom. */
export function NoTargets({ board, year }: { board: Board; year: string }) {
  const { kind } = board.place
  if (kind === 'city' || kind === 'province') return <NoneInTheCity year={year} />
  return <NoneBelow board={board} year={year} />
}

/** The city is told how to begin. */
function NoneInTheCity({ year }: { year: string }) {
  const t = useT()
  const mayImport = useCan('statistic.write')
  return (
    <EmptyState title={t('target.board.empty.title', { year })} text={t('target.board.empty.text')}>
      {mayImport && <Link to="/import">{t('app.nav.import')}</Link>}
      <Link to="/programme/$year" params={{ year }}>
        {t('app.nav.programme')}
      </Link>
    </EmptyState>
  )
}

/** A place below carries what was split to it: the city office splits; until then its figures from the ledgers follow. */
function NoneBelow({ board: { place }, year }: { board: Board; year: string }) {
  const t = useT()
  const office = useSplittingOffice(place)
  const words = { year, place: placeName(place, t.locale) }
  return (
    <EmptyState
      title={t('target.board.unsplit.title', words)}
      text={t(
        place.kind === 'county' || place.kind === 'zone' ? 'target.board.unsplit.text' : 'target.board.unsplit.town',
      )}
    >
      {office && (
        <span>
          {t('target.board.unsplit.owner')} <DutyContact duty={office} />
        </span>
      )}
      <Link to="/board/$year" params={{ year }} search={({ asOf, hierarchy }) => ({ asOf, hierarchy })}>
        {t('target.board.unsplit.city')}
      </Link>
    </EmptyState>
  )
}

/** Who splits: to a county the city office, to a town the office of its county. */
function useSplittingOffice({ id, kind }: Board['place']) {
  const { hierarchy } = useView()
  const organisations = useQuery(organisationsQuery).data?.organisations ?? []
  const places = useQuery(placesQuery(hierarchy)).data?.places ?? []
  if (kind === 'town') return officeOf(organisations, places, id)
  return organisations.find((one) => one.kind === 'leading-group-office') ?? null
}
