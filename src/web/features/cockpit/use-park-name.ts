import { useQuery } from '@tanstack/react-query'
import { tilesQuery } from './cockpit.queries.ts'
import { useSpot } from './use-spot.ts'

/** The name of the park at which the cockpit is opened; nothing at a place, and while it is not known yet. */
export function useParkName(): string | undefined {
  const spot = useSpot()
  const tiles = useQuery({ ...tilesQuery(spot), enabled: spot.park !== undefined })
  return spot.park === undefined ? undefined : tiles.data?.park?.name
}
