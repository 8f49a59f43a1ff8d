import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useView } from '../../app/view.ts'
import { pathTo } from '../figure/place-path.ts'
import { placesQuery } from '../place/place.queries.ts'
import type { Ranking } from './cockpit.queries.ts'

/** Nobody to rank. A town without a park of its own leads to the parks of the place that it lies in. */
export function NoneRanked({ ranking: { of, rows, place } }: { ranking: Ranking }) {
  const t = useT()
  const { hierarchy } = useView()
  const above = pathTo(useQuery(placesQuery(hierarchy)).data?.places ?? [], place.id).at(-2)
  if (of !== 'parks' || rows.length > 0) return <p>{t('cockpit.ranking.none')}</p>
  return (
    <p>
      {t('cockpit.ranking.no-parks', { place: placeName(place, t.locale) })}{' '}
      {above && (
        <Link to="." search={(before) => ({ ...before, place: above.id, of: 'parks', target: undefined })}>
          {t('cockpit.ranking.parks-above', { place: placeName(above, t.locale) })}
        </Link>
      )}
    </p>
  )
}
