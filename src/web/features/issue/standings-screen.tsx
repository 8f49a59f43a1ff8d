import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dayText } from '#i18n/date-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { useChangeSearch, useSearchText } from '../../app/view.ts'
import { Answered } from '../../ui/answered.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { placeOptions } from '../place/pick-options.ts'
import { placesQuery } from '../place/place.queries.ts'
import styles from './issue.module.css'
import { type DutyStanding, type Standings, standingsQuery } from './issue.queries.ts'

/** Which organisation handles its issues in time, as far as so few can tell? */
export function StandingsScreen() {
  return useCan('ledger.read') ? <StandingsPage /> : <NoAccess />
}

function StandingsPage() {
  const t = useT()
  const change = useChangeSearch()
  const place = useSearchText('place')
  const places = useQuery(placesQuery('reporting'))
  const standings = useQuery(standingsQuery(place))
  return (
    <Page title={t('issue.standing.title')} intro={t('issue.standing.intro')}>
      <search className={styles.filters}>
        <PickField
          label={t('issue.field.place')}
          value={place ?? null}
          options={placeOptions(places.data?.places ?? [], t.locale)}
          onPick={(picked) => change({ place: picked ?? undefined })}
          clearable
        />
      </search>
      <Answered asked={standings} rows={6} height={44}>
        {(found) => <Found standings={found} />}
      </Answered>
      <p>
        <Link to="/issues">{t('issue.nav')}</Link>
      </p>
    </Page>
  )
}

function Found({ standings }: { standings: Standings }) {
  const t = useT()
  const { from, to, rule, ranked, few } = standings
  const span = t('issue.standing.span', { from: dayText(from, t.locale), to: dayText(to, t.locale) })
  if (ranked.length + few.length === 0) return <EmptyState title={t('issue.standing.none')} text={span} />
  return (
    <>
      <p className={styles.detail}>
        <span>{span}</span>
        {rule === null ? (
          <span>{t('issue.standing.no-rule')}</span>
        ) : (
          <span>
            {t('issue.standing.rule', {
              ...{ least: rule.leastIssues, confidence: rule.confidencePercent },
              ...{ name: rule.name, version: rule.version, certainty: rule.certainty },
            })}
          </span>
        )}
      </p>
      {ranked.length > 0 && <StandingTable caption={t('issue.standing.ranked')} standings={ranked} isRanked />}
      {few.length > 0 && <StandingTable caption={t('issue.standing.few')} standings={few} isRanked={false} />}
    </>
  )
}

interface StandingTableProps {
  readonly caption: string
  readonly standings: readonly DutyStanding[]
  readonly isRanked: boolean
}

function StandingTable({ caption, standings, isRanked }: StandingTableProps) {
  const t = useT()
  const share: Column<DutyStanding> = {
    id: 'share',
    title: t('issue.standing.share'),
    numeric: true,
    cell: ({ share: value, low, high }) =>
      value !== null && t('issue.standing.interval', { share: value, low: low ?? '', high: high ?? '' }),
  }
  const columns: readonly Column<DutyStanding>[] = [
    {
      id: 'duty',
      title: t('issue.field.duty'),
      lead: true,
      cell: ({ duty, organisationId }) => (duty === null ? organisationId : <DutyContact duty={duty} />),
    },
    ...(isRanked ? [share] : []),
    {
      id: 'in-time',
      title: t('issue.standing.in-time'),
      numeric: true,
      cell: ({ judged, inTime }) => t('issue.standing.of', { hits: inTime, cases: judged }),
    },
    {
      id: 'answers',
      title: t('issue.standing.answers'),
      numeric: true,
      cell: ({ answersOwed, answersInTime }) => t('issue.standing.of', { hits: answersInTime, cases: answersOwed }),
    },
    {
      id: 'overdue',
      title: t('issue.standing.overdue'),
      numeric: true,
      cell: ({ organisationId, overdue }) => (
        <Link to="/issues" search={{ organisation: organisationId, overdue: 'yes' }}>
          {overdue}
        </Link>
      ),
    },
  ]
  return (
    <section aria-label={caption} className={styles.fold}>
      <h2>{caption}</h2>
      <DataTable caption={caption} columns={columns} rows={standings} rowKey={({ organisationId }) => organisationId} />
    </section>
  )
}
