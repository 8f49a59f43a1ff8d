import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { periodText } from '#i18n/date-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { useChangeSearch, useSearchText } from '../../app/view.ts'
import { ChoiceField } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import styles from './figure-head.module.css'
import { type PeriodKind, periodKindOf, periodKinds, periodsOffered } from './period-choice.ts'

/** The year so far, or a month, quarter or whole year; what is chosen stands in the address. */
export function PeriodPicker({ day }: { day: string }) {
  const t = useT()
  const change = useChangeSearch()
  const period = useSearchText('period')
  const kind = periodKindOf(period)
  const choices = periodKinds.map((value) => ({ value, text: t(`figure.period.${value}`) }))
  return (
    <div className={styles.period}>
      <div>
        <span className={styles.label} aria-hidden="true">
          {t('figure.period')}
        </span>
        <Segmented<PeriodKind | 'other'>
          label={t('figure.period')}
          choices={choices}
          value={kind ?? 'other'}
          onChoice={(chosen) => change({ period: newestOf(chosen, day) })}
        />
      </div>
      {kind !== 'so-far' && period !== undefined && <PeriodChoice kind={kind} period={period} day={day} />}
    </div>
  )
}

function PeriodChoice({
  kind,
  period,
  day,
}: {
  kind: Exclude<PeriodKind, 'so-far'> | null
  period: string
  day: string
}) {
  const t = useT()
  const change = useChangeSearch()
  const offered = kind === null ? [] : periodsOffered(kind, calendarDate(day))
  const all = offered.includes(period) ? offered : [period, ...offered]
  return (
    <ChoiceField
      label={t('figure.period.which')}
      choices={all.map((value) => ({ value, text: periodText(value, t.locale) }))}
      value={period}
      onChoice={(chosen) => change({ period: chosen })}
    />
  )
}

function newestOf(kind: PeriodKind | 'other', day: string): string | undefined {
  return kind === 'so-far' || kind === 'other' ? undefined : periodsOffered(kind, calendarDate(day))[0]
}
