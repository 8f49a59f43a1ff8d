import { useQuery } from '@tanstack/react-query'
import { useT } from '../../app/locale-context.tsx'
import { useWorld } from '../../app/session.queries.ts'
import { useChangeSearch } from '../../app/view.ts'
import { DayField } from '../../ui/day-field.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { placeOptions } from '../place/pick-options.ts'
import { placesQuery } from '../place/place.queries.ts'
import styles from './draft-check.module.css'
import { useAsked } from './draft-check.queries.ts'

/** As known on which day, of which place, and the day of which the draft speaks. */
export function HeldAgainst() {
  const t = useT()
  const { today } = useWorld()
  const asked = useAsked()
  const change = useChangeSearch()
  const places = useQuery(placesQuery('reporting'))
  return (
    <div className={styles.against}>
      <DayField
        label={t('draft-check.as-of')}
        hint={t('draft-check.as-of.hint')}
        value={asked.asOf ?? today}
        latest={today}
        onDay={(day) => change({ asOf: day === null || day === today ? undefined : day })}
      />
      <PickField
        label={t('draft-check.place')}
        hint={t('draft-check.place.hint')}
        value={asked.place ?? null}
        options={placeOptions(places.data?.places ?? [], t.locale)}
        onPick={(place) => change({ place: place ?? undefined })}
        clearable
        optional
      />
      <DayField
        label={t('draft-check.event')}
        hint={t('draft-check.event.hint')}
        value={asked.event ?? null}
        onDay={(day) => change({ event: day ?? undefined })}
        optional
      />
    </div>
  )
}
