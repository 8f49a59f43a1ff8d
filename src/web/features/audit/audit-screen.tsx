import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listAudit, verifyAudit } from '#contract/audit.ts'
import type { OutputOf } from '#contract/operation.ts'
import { instantText } from '#i18n/date-text.ts'
import type { Translator } from '#i18n/translator.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { wholeOf } from '../../app/search-params.ts'
import { useCan } from '../../app/session.queries.ts'
import { useChangeSearch, useSearchText } from '../../app/view.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TextField } from '../../ui/field.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './audit.module.css'

type Entry = OutputOf<typeof listAudit>['entries'][number]

const auditQuery = (before: number | undefined, action: string | undefined) =>
  queryOptions({
    queryKey: ['audit', before, action],
    queryFn: () => call(listAudit, { before, action }),
    staleTime: 0,
  })

/** Every act, newest first; and the proof that none was altered. */
export function AuditScreen() {
  return useCan('audit.read') ? <Audit /> : <NoAccess />
}

function Audit() {
  const t = useT()
  const change = useChangeSearch()
  const before = wholeOf(useSearchText('before'))
  const action = useSearchText('action')
  const [typed, setTyped] = useState(action ?? '')
  const list = useQuery(auditQuery(before, action))
  const verifying = useMutation({ mutationFn: () => call(verifyAudit, {}) })
  return (
    <Page
      title={t('audit.title')}
      intro={t('audit.intro')}
      actions={
        <Button look="primary" busy={verifying.isPending} onClick={() => verifying.mutate()}>
          {t('audit.verify')}
        </Button>
      }
    >
      {verifying.data && <Verdict {...verifying.data} />}
      {verifying.error && <ErrorNotice error={verifying.error} />}
      <form
        className={styles.filter}
        onSubmit={(event) => {
          event.preventDefault()
          change({ action: typed.trim() || undefined, before: undefined })
        }}
      >
        <TextField label={t('audit.filter.action')} value={typed} onText={setTyped} maxLength={60} />
      </form>
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={12} height={28} />}
      {list.data && <Entries entries={list.data.entries} />}
      <div className={styles.buttons}>
        {before !== undefined && <Button onClick={() => change({ before: undefined })}>{t('audit.newest')}</Button>}
        {list.data?.next !== null && list.data !== undefined && (
          <Button onClick={() => change({ before: String(list.data.next) })}>{t('audit.older')}</Button>
        )}
      </div>
    </Page>
  )
}

function Verdict({ entries, brokenAt }: { entries: number; brokenAt: number | null }) {
  const t = useT()
  return brokenAt === null ? (
    <Notice tone="done">{t('audit.verify.ok', { entries })}</Notice>
  ) : (
    <Notice tone="warn">{t('audit.verify.broken', { seq: brokenAt })}</Notice>
  )
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  const t = useT()
  if (entries.length === 0) return <EmptyState title={t('audit.empty.title')} text={t('audit.empty.text')} />
  const columns: readonly Column<Entry>[] = [
    { id: 'seq', title: t('audit.column.seq'), numeric: true, cell: ({ seq }) => seq },
    {
      id: 'at',
      title: t('audit.column.at'),
      cell: ({ at }) => <span className={styles.fixed}>{instantText(at)}</span>,
    },
    { id: 'account', title: t('audit.column.account'), cell: ({ account }) => account ?? t('audit.system') },
    { id: 'action', title: t('audit.column.action'), lead: true, cell: ({ action }) => actionWords(t, action) },
    { id: 'subject', title: t('audit.column.subject'), cell: ({ subject }) => subject },
    {
      id: 'detail',
      title: t('audit.column.detail'),
      wide: true,
      cell: ({ detail }) => (
        <span className={styles.detail}>{Object.keys(detail).length === 0 ? null : JSON.stringify(detail)}</span>
      ),
    },
    { id: 'hash', title: t('audit.column.hash'), cell: ({ hash }) => <code title={hash}>{hash.slice(0, 10)}</code> },
  ]
  return (
    <DataTable dense caption={t('audit.title')} columns={columns} rows={entries} rowKey={({ seq }) => String(seq)} />
  )
}

/** The action in words; the code itself where there is no word for it. */
function actionWords(t: Translator, action: string): string {
  const key = `audit.action.${action}`
  return t.has(key) ? t(key) : action
}
