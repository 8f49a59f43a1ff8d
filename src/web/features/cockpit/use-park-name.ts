import { useSearchText } from '../../app/view.ts'
import { useTiles } from './use-tiles.ts'

/** The name of the park at which the cockpit is opened; nothing at a place, and while it is not known yet. */
export function useParkName(): string | undefined {
  const isPark = useSearchText('park') !== undefined
  const tiles = useTiles({ enabled: isPark })
  return isPark ? tiles.data?.park?.name : undefined
}
