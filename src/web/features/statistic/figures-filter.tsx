import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { useChangeSearch, useSearchText, useView } from '../../app/view.ts'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { indicatorOptions, placeOptions } from '../place/pick-options.ts'
import { indicatorsQuery, placesQuery } from '../place/place.queries.ts'
import styles from './figures.module.css'

/** The filter is the address: each field writes its part of it. */
export function FiguresFilter() {
  const t = useT()
  const change = useChangeSearch()
  const { hierarchy } = useView()
  const places = useQuery(placesQuery(hierarchy))
  const indicators = useQuery(indicatorsQuery)
  const [period, setPeriod] = useState(useSearchText('period') ?? '')
  const put = (name: string) => (value: string | null) => change({ [name]: value ?? undefined, page: undefined })
  return (
    <form
      className={styles.filter}
      onSubmit={(event) => {
        event.preventDefault()
        change({ period: period.trim() || undefined, page: undefined })
      }}
    >
      <PickField
        label={t('statistic.filter.indicator')}
        value={useSearchText('indicator') ?? null}
        options={indicatorOptions(indicators.data?.indicators ?? [], t.locale)}
        onPick={put('indicator')}
        clearable
      />
      <PickField
        label={t('statistic.filter.place')}
        value={useSearchText('place') ?? null}
        options={placeOptions(places.data?.places ?? [], t.locale)}
        onPick={put('place')}
        clearable
      />
      <TextField
        label={t('statistic.filter.period')}
        placeholder={t('statistic.filter.period.example')}
        value={period}
        onText={setPeriod}
        onBlur={() => change({ period: period.trim() || undefined, page: undefined }, { replace: true })}
      />
      <DayField
        label={t('statistic.filter.changed-since')}
        value={useSearchText('changedSince') ?? null}
        onDay={put('changedSince')}
        optional
      />
      <Button
        className={styles.clear}
        onClick={() => {
          setPeriod('')
          change({
            indicator: undefined,
            place: undefined,
            period: undefined,
            changedSince: undefined,
            approval: undefined,
            page: undefined,
          })
        }}
      >
        {t('app.action.clear')}
      </Button>
    </form>
  )
}
