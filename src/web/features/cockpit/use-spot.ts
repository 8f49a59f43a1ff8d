import { useSearchText, useView } from '../../app/view.ts'

/** Where the cockpit is opened, as its address says: a place, or one park in it; on which day, by which hierarchy. */
export function useSpot() {
  const { asOf, hierarchy } = useView()
  return { place: useSearchText('place'), park: useSearchText('park'), asOf, hierarchy }
}
