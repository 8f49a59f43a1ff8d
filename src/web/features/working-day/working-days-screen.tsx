import { useQuery } from '@tanstack/react-query'
import { calendarDate, yearOf } from '#domain/calendar/calendar-date.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { wholeOf } from '../../app/search-params.ts'
import { useCan } from '../../app/session.queries.ts'
import { useChangeSearch, useSearchText } from '../../app/view.ts'
import { Answered } from '../../ui/answered.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { calendarOf, workingDaysOf } from './calendar-of.ts'
import { CountTerm } from './count-term.tsx'
import { MonthGrid } from './month-grid.tsx'
import styles from './working-day.module.css'
import { type KnownYear, type WorkingDays, workingDaysQuery } from './working-day.queries.ts'

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** Which days are worked, by which notice, and when does a term end? */
export function WorkingDaysScreen() {
  return useCan('ledger.read') ? <Calendar /> : <NoAccess />
}

function Calendar() {
  const t = useT()
  const days = useQuery(workingDaysQuery(useSearchText('asOf')))
  return (
    <Page title={t('working-day.title')} intro={t('working-day.intro')}>
      <Answered asked={days} rows={6} height={96}>
        {(answer) => <YearOf answer={answer} />}
      </Answered>
    </Page>
  )
}

function YearOf({ answer: { asOf, years, provisionalFrom } }: { answer: WorkingDays }) {
  const t = useT()
  const change = useChangeSearch()
  const shownYears = [...new Set([...years.map(({ year }) => year), provisionalFrom])].sort((a, b) => a - b)
  const asked = wholeOf(useSearchText('year'))
  const year = asked !== undefined && shownYears.includes(asked) ? asked : yearOf(calendarDate(asOf))
  const calendar = calendarOf(years)
  const known = years.find((one) => one.year === year)
  const nameOf = (one: number) =>
    one === provisionalFrom ? t('working-day.year.provisional', { year: String(one) }) : String(one)
  return (
    <>
      <CountTerm calendar={calendar} today={asOf} />
      <div className={styles.years}>
        <Segmented
          label={t('working-day.year')}
          choices={shownYears.map((one) => ({ value: String(one), text: nameOf(one) }))}
          value={String(year)}
          onChoice={(value) => change({ year: value })}
        />
      </div>
      {known ? <NoticeOf year={known} /> : <NoNotice year={year} />}
      <p className={styles.detail}>
        {t('working-day.count', { count: workingDaysOf(calendar, year) })} · {t('working-day.legend')}
      </p>
      <div className={styles.months}>
        {months.map((month) => (
          <MonthGrid key={month} years={years} year={year} month={month} />
        ))}
      </div>
    </>
  )
}

function NoticeOf({ year: { name, source, certainty, version } }: { year: KnownYear }) {
  const t = useT()
  const meaning = t(`light.certainty.${certainty}`)
  return (
    <p className={styles.detail}>
      {t('working-day.notice', { name, source })} · {t('working-day.certainty', { certainty, meaning, version })}
    </p>
  )
}

function NoNotice({ year }: { year: number }) {
  const t = useT()
  const params = { year: String(year) }
  return (
    <Notice title={t('working-day.provisional.title', params)}>
      <p>{t('working-day.provisional.text', params)}</p>
    </Notice>
  )
}
