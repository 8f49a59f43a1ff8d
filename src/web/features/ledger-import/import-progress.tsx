import { groupDigits } from '#i18n/decimal-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { CancelImport } from './cancel-import.tsx'
import styles from './ledger-import.module.css'
import type { ImportState } from './ledger-import.queries.ts'

/** What the server is doing with the workbook, how far it is, and the way to stop it. */
export function ImportProgress({ state }: { state: ImportState }) {
  return (
    <div className={styles.step}>
      <ProgressLine state={state} />
      <CancelImport state={state} />
    </div>
  )
}

/** One line of it, for the top of a plan that is being made anew. */
export function ProgressLine({ state }: { state: ImportState }) {
  const t = useT()
  const { done, total } = state.progress
  return (
    <div role="status">
      <p>
        {t(`ledger-import.state.${state.state}`)}{' '}
        {total > 0 &&
          t('ledger-import.rows-done', { done: groupDigits(String(done)), total: groupDigits(String(total)) })}
      </p>
      <ProgressBar label={t('ledger-import.progress')} done={done} total={total} />
    </div>
  )
}
