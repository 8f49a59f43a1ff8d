import { useSyncExternalStore } from 'react'

const narrow = '(max-width: 640px)'

/** True on a phone: a list is cards there, to be read. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(narrow).matches)
}

function subscribe(onChange: () => void): () => void {
  const media = window.matchMedia(narrow)
  media.addEventListener('change', onChange)
  return () => media.removeEventListener('change', onChange)
}
