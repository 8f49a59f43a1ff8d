import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useT } from '../../app/locale-context.tsx'
import { useWorld } from '../../app/session.queries.ts'
import { useView } from '../../app/view.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { figureQuery } from '../figure/figure.queries.ts'
import { FigureValue } from '../figure/figure-value.tsx'
import styles from './passport.module.css'
import type { Passport } from './statistic.queries.ts'

/** What the ledgers give for the same place and period, with the way to the rows behind it. */
export function ComputedBeside({ passport }: { passport: Passport }) {
  const t = useT()
  const { today } = useWorld()
  const { hierarchy } = useView()
  const { indicator, place, period, asOf } = passport
  const figure = useQuery(figureQuery({ indicator: indicator.id, place: place.id, period, hierarchy, asOf }))
  if (figure.error) return <ErrorNotice error={figure.error} onRetry={() => void figure.refetch()} />
  if (!figure.data) return <Skeleton height={28} />
  return (
    <p>
      <span className={styles.value}>
        <FigureValue figure={figure.data.own} unit={indicator.unit} />
      </span>{' '}
      <Link
        to="/figures/$indicator"
        params={{ indicator: indicator.id }}
        search={(before) => ({
          hierarchy: before.hierarchy,
          asOf: asOf === today ? undefined : asOf,
          place: place.id,
          period,
        })}
      >
        {t('figure.open')}
      </Link>
    </p>
  )
}
