import {
  addDays,
  type CalendarDate,
  dateOf,
  dayNumber,
  dayOf,
  daysInMonth,
  monthOf,
} from '#domain/calendar/calendar-date.ts'
import { isWeekday } from '#domain/calendar/working-calendar.ts'
import { dayText } from '#i18n/date-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { type Named, namedDay } from './calendar-of.ts'
import styles from './working-day.module.css'
import type { KnownYear } from './working-day.queries.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7]

interface MonthProps {
  readonly years: readonly KnownYear[]
  readonly year: number
  readonly month: number
}

/** One month, Monday first: what is off and what is worked stands in its cells as a word, not as a colour alone. */
export function MonthGrid({ years, year, month }: MonthProps) {
  const t = useT()
  return (
    <table className={styles.month}>
      <caption>{t('working-day.month', { month })}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {t('working-day.weekdays').charAt(weekday - 1)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) =>
              monthOf(day) === month ? <DayCell key={day} day={day} named={namedDay(years, day)} /> : <td key={day} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell({ day, named }: { day: CalendarDate; named: Named | null }) {
  const t = useT()
  if (named === null)
    return (
      <td className={styles.day} data-kind={isWeekday(dayNumber(day)) ? 'worked' : 'weekend'}>
        {dayOf(day)}
      </td>
    )
  const kind = named.isWorked ? 'worked' : 'off'
  const told = t(`working-day.day.${kind}`, { day: dayText(day, t.locale), name: named.name })
  return (
    <td className={styles.day} data-kind={named.isWorked ? 'made-up' : 'off'} title={told}>
      <span className="visually-hidden">{told}</span>
      <span aria-hidden="true">{dayOf(day)}</span>
      <span aria-hidden="true" className={styles.mark}>
        {t(`working-day.mark.${kind}`)}
      </span>
    </td>
  )
}

/** The weeks, from Monday to Sunday, in which the month has days. */
function weeksOf(year: number, month: number): CalendarDate[][] {
  const first = dateOf(year, month, 1)
  const before = (dayNumber(first) - dayNumber(dateOf(1, 1, 1))) % 7
  const weeks = Math.ceil((before + daysInMonth(year, month)) / 7)
  const monday = addDays(first, -before)
  return Array.from({ length: weeks }, (_, week) => weekdays.map((weekday) => addDays(monday, week * 7 + weekday - 1)))
}
