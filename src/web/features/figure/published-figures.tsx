import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { agreementOf } from '#domain/statistic/agreement.ts'
import { periodText } from '#i18n/date-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { useView } from '../../app/view.ts'
import { FigureLink } from '../../ui/figure-link.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { SourceLine } from '../../ui/source-line.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { type Statement, statisticsQuery } from '../statistic/statistic.queries.ts'
import styles from './figure.module.css'
import type { FigureDetail } from './figure.queries.ts'
import { publishedBeside, publishedPeriods } from './published-beside.ts'
import { valueText } from './value-text.ts'

/** What was published of the same, beside what the ledger gives: where they differ both are kept and shown. */
export function PublishedFigures({ detail }: { detail: FigureDetail }) {
  const t = useT()
  const { indicator, place } = detail
  const same = publishedPeriods(indicator.accumulation, detail.period)
  const statements = usePublished(detail, same)
  if (statements === undefined) return null
  return (
    <section className={styles.section} aria-label={t('figure.published')}>
      <h2>{t('figure.published')}</h2>
      {statements.length === 0 && <p className={styles.detail}>{t('figure.published.none')}</p>}
      {statements.map((statement) => (
        <Published
          key={statement.statisticId}
          detail={detail}
          statement={statement}
          isSamePeriod={same.includes(statement.period)}
        />
      ))}
      <p className={styles.detail}>
        <Link
          to="/statistics"
          search={({ asOf, hierarchy }) => ({ asOf, hierarchy, indicator: indicator.id, place: place.id })}
        >
          {t('figure.published.all')}
        </Link>
      </p>
    </section>
  )
}

/** Of the same period first; the newest page of all periods is asked besides, for where there is none. Undefined while it is not known. */
function usePublished({ indicator, place, period }: FigureDetail, same: readonly string[]): Statement[] | undefined {
  const { asOf } = useView()
  const asked = { indicator: indicator.id, place: place.id, asOf, page: 1 }
  const lists = useQueries({
    queries: [...same.map((one) => statisticsQuery({ ...asked, period: one })), statisticsQuery(asked)],
  })
  if (lists.some(({ isPending }) => isPending)) return undefined
  const rows = lists.flatMap(({ data }) => data?.rows ?? [])
  const distinct = [...new Map(rows.map((row) => [row.statement.statisticId, row])).values()]
  return publishedBeside(distinct, place.id, period, same)
}

interface PublishedProps {
  readonly detail: FigureDetail
  readonly statement: Statement
  readonly isSamePeriod: boolean
}

function Published({ detail, statement, isSamePeriod }: PublishedProps) {
  const { indicator, place } = detail
  return (
    <div className={styles.published}>
      <span>
        <FigureLink figure={{ indicator: indicator.id, place: place.id, period: statement.period }}>
          <span className={styles.amount}>
            <Quantity {...statement} />
          </span>
        </FigureLink>{' '}
        {statement.synthetic && <SyntheticMark />}
      </span>
      <SourceLine source={statement.source} locator={statement.locator} />
      <Comparison detail={detail} statement={statement} isSamePeriod={isSamePeriod} />
    </div>
  )
}

/** Said calmly: what differs is shown with both numbers, and who decides. */
function Comparison({ detail: { own, indicator }, statement, isSamePeriod }: PublishedProps) {
  const t = useT()
  if (!isSamePeriod) {
    const period = periodText(statement.period, t.locale)
    return <span className={styles.detail}>{t('figure.published.other-period', { period })}</span>
  }
  const agreement = own.value === null ? null : agreementOf(statement, { value: own.value, unit: indicator.unit })
  if (agreement === null) return null
  if (agreement === 'same') return <span className={styles.detail}>{t('figure.published.same')}</span>
  return (
    <span>
      {t('figure.published.differs', {
        computed: valueText(t, own.value, indicator.unit),
        published: valueText(t, statement.value, statement.unit),
      })}
    </span>
  )
}
