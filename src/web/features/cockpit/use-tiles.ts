import { useQuery } from '@tanstack/react-query'
import { useCan } from '../../app/session.queries.ts'
import { tilesQuery } from './cockpit.queries.ts'
import { useBoardPeriod, useSpot } from './use-spot.ts'

/** The chief figures of the place or park at which the cockpit is opened. */
export function useTiles({ enabled = true }: { enabled?: boolean } = {}) {
  const mayRead = useCan('ledger.read')
  return useQuery({ ...tilesQuery({ ...useSpot(), period: useBoardPeriod() }), enabled: enabled && mayRead })
}
