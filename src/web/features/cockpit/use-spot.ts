import { useParams } from '@tanstack/react-router'
import { useWorld } from '../../app/session.queries.ts'
import { useSearchText, useView } from '../../app/view.ts'

/** Where the cockpit is opened, as its address says: a place, or one park in it; on which day, by which hierarchy. */
export function useSpot() {
  const { asOf, hierarchy } = useView()
  return { place: useSearchText('place'), park: useSearchText('park'), asOf, hierarchy }
}

/** The period of figures: the year so far in the year of the day, else the whole year that the board shows. */
export function useBoardPeriod(): string | undefined {
  const { year } = useParams({ from: '/board/$year' })
  const { today } = useWorld()
  const { asOf } = useView()
  return (asOf ?? today).startsWith(year) ? undefined : year
}
