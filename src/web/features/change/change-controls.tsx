import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { periodText } from '#i18n/date-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { useWorld } from '../../app/session.queries.ts'
import { useChangeSearch } from '../../app/view.ts'
import { DayField } from '../../ui/day-field.tsx'
import { ChoiceField } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import styles from './change.module.css'
import { type ChangeAddress, type ChangeMode, useChangeAddress } from './change-address.ts'
import { earlierPeriods } from './earlier-periods.ts'

/** What is compared, and with what: the second day and the second period are chosen in the head of the page. */
export function ChangeControls() {
  const t = useT()
  const change = useChangeSearch()
  const address = useChangeAddress()
  const choices = (['days', 'periods'] as const).map((value) => ({ value, text: t(`change.mode.${value}`) }))
  return (
    <div className={styles.controls}>
      <Segmented<ChangeMode>
        label={t('change.mode')}
        choices={choices}
        value={address.mode}
        onChoice={(mode) => change({ mode: mode === 'days' ? undefined : mode, from: undefined })}
      />
      {address.mode === 'days' ? <FirstDay address={address} /> : <FirstPeriod address={address} />}
      <p className={styles.intro}>{t(`change.${address.mode}.intro`)}</p>
    </div>
  )
}

function FirstDay({ address: { firstDay, asOf } }: { address: ChangeAddress }) {
  const t = useT()
  const { today } = useWorld()
  const change = useChangeSearch()
  return (
    <DayField
      label={t('change.from.day')}
      value={firstDay}
      onDay={(day) => change({ from: day ?? undefined })}
      latest={asOf ?? today}
    />
  )
}

function FirstPeriod({ address: { firstPeriod, period, asOf } }: { address: ChangeAddress }) {
  const t = useT()
  const { today } = useWorld()
  const change = useChangeSearch()
  const offered = earlierPeriods(period, calendarDate(asOf ?? today))
  const all = offered.includes(firstPeriod) ? offered : [firstPeriod, ...offered]
  return (
    <ChoiceField
      label={t('change.from.period')}
      choices={all.map((value) => ({ value, text: periodText(value, t.locale) }))}
      value={firstPeriod}
      onChoice={(from) => change({ from })}
    />
  )
}
