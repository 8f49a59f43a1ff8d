import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess, NotFound } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useLedger } from '../ledger/ledger.queries.ts'
import { useNaming } from '../ledger/values/field-words.ts'
import { type CheckRule, checksQuery } from './check.queries.ts'
import { CheckTable } from './check-table.tsx'
import styles from './checks.module.css'

/** What is a row of this ledger held against, which of it refuses, and where does each rule come from? */
export function ChecksScreen() {
  const params = useParams({ from: '/ledgers/$ledger/checks' })
  const ledger = useLedger(params.ledger)
  const mayRead = useCan('ledger.read')
  if (!mayRead) return <NoAccess />
  if (ledger === null) return <NotFound />
  return ledger ? <Checks ledger={ledger} /> : <Skeleton rows={10} height={36} />
}

function Checks({ ledger }: { ledger: Ledger }) {
  const t = useT()
  const naming = useNaming()
  const list = useQuery(checksQuery(ledger.name))
  return (
    <Page
      title={t('check.title.of', { ledger: naming(ledger) })}
      intro={t('check.intro')}
      actions={
        <Link to="/ledgers/$ledger" params={{ ledger: ledger.name }}>
          {t('check.open-ledger', { ledger: naming(ledger) })}
        </Link>
      }
    >
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={10} height={36} />}
      {list.data && <BySeverity ledger={ledger} checks={list.data.checks} />}
    </Page>
  )
}

/** What refuses stands apart from what only asks. */
function BySeverity({ ledger, checks }: { ledger: Ledger; checks: readonly CheckRule[] }) {
  const t = useT()
  if (checks.length === 0) return <EmptyState title={t('check.none')} text={t('check.none.text')} />
  return (['refuse', 'ask'] as const).map((severity) => {
    const rules = checks.filter((check) => check.severity === severity)
    if (rules.length === 0) return null
    return (
      <section key={severity} className={styles.section} aria-label={t(`check.severity.${severity}`)}>
        <h2>{t(`check.severity.${severity}`)}</h2>
        <p className={styles.note}>{t(`check.severity.${severity}.note`)}</p>
        <CheckTable ledger={ledger} checks={rules} caption={t(`check.severity.${severity}`)} />
      </section>
    )
  })
}
