import { useQuery } from '@tanstack/react-query'
import { periodText } from '#i18n/date-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { useOpenPassport, useView } from '../../app/view.ts'
import { Button } from '../../ui/button.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SourceLine } from '../../ui/source-line.tsx'
import { type Organisation, organisationsQuery } from '../place/place.queries.ts'
import styles from './figures.module.css'
import { LedgersOtherwise } from './ledger-otherwise.tsx'
import { StatementValue } from './passport-body.tsx'
import { type Disagreement, disagreementsQuery } from './statistic.queries.ts'

/** Two sources say different things: both are kept, side by side, and someone decides. */
export function DisagreementsScreen() {
  return useCan('statistic.read') ? <Disagreements /> : <NoAccess />
}

function Disagreements() {
  const t = useT()
  const { asOf } = useView()
  const list = useQuery(disagreementsQuery(asOf))
  const organisations = useQuery(organisationsQuery)
  const office = organisations.data?.organisations.find(({ kind }) => kind === 'leading-group-office')
  return (
    <Page title={t('statistic.disagreements.title')} intro={t('statistic.disagreements.intro')}>
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={5} height={80} />}
      {list.data?.disagreements.length === 0 && list.data.otherwise.length === 0 && (
        <EmptyState title={t('statistic.disagreements.empty.title')} text={t('statistic.disagreements.empty.text')} />
      )}
      <div>
        {list.data?.disagreements.map((one) => (
          <DisagreementItem key={`${one.indicator.id}|${one.place.id}|${one.period}`} one={one} office={office} />
        ))}
      </div>
      {list.data && list.data.otherwise.length > 0 && <LedgersOtherwise all={list.data.otherwise} />}
    </Page>
  )
}

/** What each source says, and who must decide between them. */
function DisagreementItem({ one, office }: { one: Disagreement; office: Organisation | undefined }) {
  const t = useT()
  const openPassport = useOpenPassport()
  const open = () => openPassport({ indicator: one.indicator.id, place: one.place.id, period: one.period })
  return (
    <section className={styles.item}>
      <div className={styles.itemHead}>
        <h2>
          {nameOf(one.indicator, t.locale)} · {placeName(one.place, t.locale)} · {periodText(one.period, t.locale)}
        </h2>
        <span>
          {t('statistic.disagreements.difference')} <Quantity value={one.difference} unit={one.indicator.unit} />
        </span>
      </div>
      <div className={styles.statements}>
        {one.statements.map((statement) => (
          <div key={statement.statisticId} className={styles.statement}>
            <span className={styles.big}>
              <StatementValue statement={statement} />
            </span>
            <SourceLine source={statement.source} locator={statement.locator} />
          </div>
        ))}
      </div>
      <p className={styles.decide}>
        <span>{t('statistic.disagreements.next')}</span>
        {office && <DutyContact duty={office} />}
        <Button onClick={open}>{t('statistic.disagreements.open')}</Button>
      </p>
    </section>
  )
}
