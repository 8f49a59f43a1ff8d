import { useT } from '../../app/locale-context.tsx'
import { useSearchText, useView } from '../../app/view.ts'
import type { AskedBulletin } from './bulletin.queries.ts'

/** What the page shows lives in its address; without anything it is this week's bulletin, as known today. */
export function useAskedBulletin(): AskedBulletin {
  const { locale } = useT()
  const { asOf, hierarchy } = useView()
  return {
    kind: useSearchText('kind') === 'overview' ? 'overview' : 'weekly',
    week: useSearchText('week'),
    indicators: useSearchText('indicators'),
    gaps: useSearchText('gaps') === 'mark' ? 'mark' : 'refuse',
    ...{ asOf, hierarchy, locale },
  }
}
