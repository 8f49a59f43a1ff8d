import { useState } from 'react'
import { calendarDate, lastDayOf, yearOf } from '#domain/calendar/calendar-date.ts'
import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts'
import { addWorkingDays, mostWorkingDays } from '#domain/calendar/working-days.ts'
import { dayText } from '#i18n/date-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { TextField } from '../../ui/field.tsx'
import styles from './working-day.module.css'

/** On which day does a term of working days end? */
export function CountTerm({ calendar, today }: { calendar: WorkingCalendar; today: string }) {
  const t = useT()
  const [from, setFrom] = useState<string>(today)
  const [written, setWritten] = useState('5')
  const count = /^\d{1,5}$/.test(written) && Number(written) <= mostWorkingDays ? Number(written) : null
  const ended = count === null ? null : addWorkingDays(calendar, calendarDate(from), count)
  return (
    <section className={styles.term} aria-labelledby="count-term">
      <h2 id="count-term">{t('working-day.term.title')}</h2>
      <div className={styles.fields}>
        <DayField
          label={t('working-day.term.from')}
          value={from}
          onDay={(day) => setFrom(day ?? today)}
          latest={latestStart(today)}
        />
        <TextField
          label={t('working-day.term.count')}
          value={written}
          onText={setWritten}
          inputMode="numeric"
          error={count === null ? t('working-day.term.count.fault', { most: mostWorkingDays }) : undefined}
        />
      </div>
      <p role="status" className={styles.ends}>
        {ended && <b>{t('working-day.term.end', { day: dayText(ended.day, t.locale) })}</b>}
        {ended?.missingYear && <span>{t('working-day.term.provisional', { year: String(ended.missingYear) })}</span>}
      </p>
    </section>
  )
}

/** A term may begin ten years ahead: nobody promises later days, and every one of them has an end that the calendar knows. */
function latestStart(today: string): string {
  return lastDayOf(yearOf(calendarDate(today)) + 10, 12)
}
