import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { forgetLayout } from '#contract/layout.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useNaming } from '../ledger/values/field-words.ts'
import styles from './ledger-import.module.css'
import { type Layout, layoutsQuery } from './ledger-import.queries.ts'

/** Forms of workbooks that somebody explained once; one that has gone wrong can be forgotten. */
export function KnownLayouts({ ledger }: { ledger: Ledger }) {
  const t = useT()
  const layouts = useQuery(layoutsQuery(ledger.name))
  return (
    <section aria-label={t('ledger-import.layouts')} className={styles.section}>
      <h2>{t('ledger-import.layouts')}</h2>
      {layouts.error && <ErrorNotice error={layouts.error} onRetry={() => void layouts.refetch()} />}
      {layouts.data?.layouts.length === 0 && <p className={styles.hint}>{t('ledger-import.layouts.none')}</p>}
      <ul className={styles.layouts}>
        {layouts.data?.layouts.map((layout) => (
          <LayoutLine key={layout.id} layout={layout} ledger={ledger} />
        ))}
      </ul>
    </section>
  )
}

function LayoutLine({ layout, ledger }: { layout: Layout; ledger: Ledger }) {
  const t = useT()
  const naming = useNaming()
  const toast = useToast()
  const queryClient = useQueryClient()
  const forgetting = useMutation({
    mutationFn: () => call(forgetLayout, { id: layout.id }),
    onSuccess: async () => {
      toast(t('ledger-import.layout.forgotten', { name: layout.name }))
      await queryClient.invalidateQueries({ queryKey: layoutsQuery(ledger.name).queryKey })
    },
  })
  const labelOf = (name: string) => {
    const field = ledger.fields.get(name)
    return field ? naming(field) : name
  }
  return (
    <li>
      <details>
        <summary>
          <b>{layout.name}</b>{' '}
          <span className={styles.detail}>
            {t('ledger-import.layout.used', {
              columns: layout.columns.length,
              count: layout.usedCount,
              name: layout.confirmedBy,
            })}
            {layout.lastUsedOn !== null && ` · ${t('ledger-import.layout.last', { date: layout.lastUsedOn })}`}
          </span>
        </summary>
        <dl className={styles.layoutColumns}>
          {layout.columns.map(({ headers, field, unit }) => (
            <div key={`${headers.join('/')} ${field}`}>
              <dt>{headers.join(' / ')}</dt>
              <dd>{[labelOf(field), unit].filter(Boolean).join(' · ')}</dd>
            </div>
          ))}
        </dl>
      </details>
      <Button look="quiet" busy={forgetting.isPending} onClick={() => forgetting.mutate()}>
        {t('ledger-import.layout.forget')}
      </Button>
      {forgetting.error && <ErrorNotice error={forgetting.error} />}
    </li>
  )
}
