import { addDays, calendarDate, isCalendarDate } from '#domain/calendar/calendar-date.ts'
import { useWorld } from '../../app/session.queries.ts'
import { useSearchText } from '../../app/view.ts'
import { type FigureAddress, useFigureAddress } from '../figure/figure-address.ts'
import { earlierPeriods } from './earlier-periods.ts'

/** Two days of knowing of one period, or two periods as known on one day. */
export type ChangeMode = 'days' | 'periods'

/** What the page compares: the second day is the one whose knowledge is shown, the second period the one that is chosen. */
export interface ChangeAddress extends FigureAddress {
  readonly mode: ChangeMode
  /** The first day; a week before the second where none is named. */
  readonly firstDay: string
  /** The first period; the same of the year before where none is named. */
  readonly firstPeriod: string
}

const daysBack = 7

export function useChangeAddress(): ChangeAddress {
  const address = useFigureAddress()
  const { today } = useWorld()
  const from = useSearchText('from')
  const mode = useSearchText('mode') === 'periods' ? 'periods' : 'days'
  const day = calendarDate(address.asOf ?? today)
  const [lastYear = String(day.slice(0, 4))] = earlierPeriods(address.period, day)
  return {
    ...address,
    mode,
    firstDay: from !== undefined && isCalendarDate(from) ? from : addDays(day, -daysBack),
    firstPeriod: from !== undefined && !isCalendarDate(from) ? from : lastYear,
  }
}
