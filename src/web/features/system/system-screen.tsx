import { queryOptions, useQuery } from '@tanstack/react-query'
import { getSystem } from '#contract/system.ts'
import { instantText } from '#i18n/date-text.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './system.module.css'

const systemQuery = queryOptions({ queryKey: ['system'], queryFn: () => call(getSystem, {}), staleTime: 0 })

/** Where the data lies, and what serves it. */
export function SystemScreen() {
  return useCan('system.read') ? <System /> : <NoAccess />
}

function System() {
  const t = useT()
  const system = useQuery(systemQuery)
  const { data } = system
  return (
    <Page title={t('system.title')}>
      {system.error && <ErrorNotice error={system.error} onRetry={() => void system.refetch()} />}
      {!data && !system.error && <Skeleton rows={6} height={28} />}
      {data?.database === 'pglite' && <Notice>{t('system.trial')}</Notice>}
      {data && (
        <dl className={styles.facts}>
          <dt>{t('system.version')}</dt>
          <dd>{data.version}</dd>
          <dt>{t('system.database')}</dt>
          <dd>{t(`system.database.${data.database}`)}</dd>
          <dt>{t('system.database-version')}</dt>
          <dd>{data.databaseVersion}</dd>
          <dt>{t('system.data-location')}</dt>
          <dd>{data.dataLocation}</dd>
          <dt>{t('system.migration')}</dt>
          <dd>{data.migration}</dd>
          <dt>{t('system.data-version')}</dt>
          <dd>{data.dataVersion}</dd>
          <dt>{t('system.started-at')}</dt>
          <dd>{instantText(data.startedAt)}</dd>
        </dl>
      )}
    </Page>
  )
}
