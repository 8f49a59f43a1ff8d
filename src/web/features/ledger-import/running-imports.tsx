import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { cancelLedgerImport } from '#contract/ledger-import.ts'
import { instantText } from '#i18n/date-text.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useLedgers } from '../ledger/ledger.queries.ts'
import { useNaming } from '../ledger/values/field-words.ts'
import styles from './ledger-import.module.css'
import { type RunningImport, runningImportsQuery, useKeepImport } from './ledger-import.queries.ts'

const ended: readonly RunningImport['state'][] = ['done', 'failed', 'cancelled']

/** One's own imports that are not finished, and whether they are as many as one person may have. */
export function useRunningImports(): { readonly running: readonly RunningImport[]; readonly limit: number | null } {
  const { imports = [], limit = null } = useQuery(runningImportsQuery).data ?? {}
  return { running: imports.filter(({ state }) => !ended.includes(state)), limit }
}

/** One's own imports that are not finished: each can be gone on with, or stopped. */
export function RunningImports({ running }: { running: readonly RunningImport[] }) {
  const t = useT()
  if (running.length === 0) return null
  return (
    <section aria-label={t('ledger-import.running')} className={styles.section}>
      <h2>{t('ledger-import.running')}</h2>
      <ul className={styles.running}>
        {running.map((one) => (
          <RunningLine key={one.importId} running={one} />
        ))}
      </ul>
    </section>
  )
}

function RunningLine({ running }: { running: RunningImport }) {
  const t = useT()
  const naming = useNaming()
  const ledger = useLedgers()?.find((one) => one.ledger.name === running.ledger)?.ledger
  const keep = useKeepImport()
  const cancelling = useMutation({
    mutationFn: () => call(cancelLedgerImport, { importId: running.importId }),
    onSuccess: keep,
  })
  return (
    <li>
      <span className={styles.fileName}>{running.fileName}</span>
      <span className={styles.detail}>
        {[ledger && naming(ledger), t(`ledger-import.state.${running.state}`), instantText(running.startedAt)]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className={styles.treat}>
        <Link
          to="/ledgers/$ledger/import"
          params={{ ledger: running.ledger }}
          search={{ import: running.importId }}
          aria-label={t('ledger-import.running.go-on.label', { name: running.fileName })}
        >
          {t('ledger-import.running.go-on')}
        </Link>
        <Button look="quiet" busy={cancelling.isPending} onClick={() => cancelling.mutate()}>
          {t('ledger-import.cancel')}
        </Button>
      </span>
      {cancelling.error && <ErrorNotice error={cancelling.error} />}
    </li>
  )
}
