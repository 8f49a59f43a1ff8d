import { useQuery } from '@tanstack/react-query'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { figureQuery } from '../figure/figure.queries.ts'
import { MonthChart } from '../figure/month-chart.tsx'
import { useBoardPeriod, useSpot } from './use-spot.ts'

/** The indicator of the ranking month by month, in the place at which the cockpit is opened. */
export function Months({ indicator }: { indicator: string }) {
  const { place, hierarchy, asOf } = useSpot()
  const detail = useQuery(figureQuery({ indicator, place, hierarchy, asOf, period: useBoardPeriod() }))
  if (detail.error) return <ErrorNotice error={detail.error} onRetry={() => void detail.refetch()} />
  return detail.data ? <MonthChart detail={detail.data} /> : <Skeleton height={200} />
}
