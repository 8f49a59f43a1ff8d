import { useQuery } from '@tanstack/react-query'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { indicatorsQuery } from '../place/place.queries.ts'

/** What an indicator is called; until that is known, or where nobody knows it, what its page is. */
export function useIndicatorName(id: string): string {
  const t = useT()
  const indicator = useQuery(indicatorsQuery).data?.indicators.find((one) => one.id === id)
  return indicator === undefined ? t('figure.title') : nameOf(indicator, t.locale)
}
