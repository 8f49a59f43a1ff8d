import { useQuery } from '@tanstack/react-query'
import { useView } from '../../app/view.ts'
import { type Organisation, organisationsQuery, placesQuery } from '../place/place.queries.ts'
import { officeOf } from './office-of.ts'

/** The office that answers for a place, by the hierarchy that is looked at; null while it is not known, and where there is none. */
export function useOffice(placeId: string): Organisation | null {
  const { hierarchy } = useView()
  const organisations = useQuery(organisationsQuery).data?.organisations ?? []
  const places = useQuery(placesQuery(hierarchy)).data?.places ?? []
  return officeOf(organisations, places, placeId)
}
