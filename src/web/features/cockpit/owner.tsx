import { useQuery } from '@tanstack/react-query'
import { DutyContact } from '../../ui/duty-contact.tsx'
import type { FigureStep } from '../figure/figure-step.ts'
import { whoActs } from '../figure/office-of.ts'
import { organisationsQuery, placesQuery } from '../place/place.queries.ts'
import type { Tiles } from './cockpit.queries.ts'
import { useSpot } from './use-spot.ts'

interface OwnerProps {
  readonly kind: FigureStep['kind']
  readonly shown: Pick<Tiles, 'park' | 'place'>
}

/** Who must take a step in a place or park, with a number to call; nothing while that is not known yet. */
export function Owner({ kind, shown }: OwnerProps) {
  const { hierarchy } = useSpot()
  const organisations = useQuery(organisationsQuery).data?.organisations
  const places = useQuery(placesQuery(hierarchy)).data?.places
  if (organisations === undefined || places === undefined) return null
  return <DutyContact duty={whoActs(kind, shown, organisations, places)} />
}
