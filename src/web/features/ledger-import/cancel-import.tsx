import { useMutation } from '@tanstack/react-query'
import { cancelLedgerImport } from '#contract/ledger-import.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import styles from './ledger-import.module.css'
import { type ImportState, useKeepImport } from './ledger-import.queries.ts'

/** Stops an import; nothing of it stays. */
export function CancelImport({ state, onCancel }: { state: ImportState; onCancel?: () => void }) {
  const t = useT()
  const keep = useKeepImport()
  const cancelling = useMutation({
    mutationFn: () => {
      onCancel?.()
      return call(cancelLedgerImport, { importId: state.importId })
    },
    onSuccess: keep,
  })
  return (
    <div className={styles.cancel}>
      <Button busy={cancelling.isPending} onClick={() => cancelling.mutate()}>
        {t('ledger-import.cancel')}
      </Button>
      {cancelling.error && <ErrorNotice error={cancelling.error} />}
    </div>
  )
}
