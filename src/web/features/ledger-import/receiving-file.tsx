import { useT } from '../../app/locale-context.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { FileDrop } from '../import/file-drop.tsx'
import { byteText } from '../row/byte-text.ts'
import { CancelImport } from './cancel-import.tsx'
import styles from './ledger-import.module.css'
import type { ImportState } from './ledger-import.queries.ts'
import type { Transfer } from './transfer.ts'

/** The file on its way; after a reload or a broken line the same file is chosen again and goes on from where it was. */
export function ReceivingFile({ state, transfer }: { state: ImportState; transfer: Transfer }) {
  const t = useT()
  const isMoving = transfer.phase !== 'idle'
  const amounts = { received: byteText(state.received), bytes: byteText(state.bytes) }
  return (
    <div className={styles.step}>
      <div role="status">
        <p>{t('ledger-import.sending', amounts)}</p>
        <ProgressBar label={t('ledger-import.progress')} done={state.received} total={state.bytes} />
      </div>
      {!isMoving && (
        <>
          {transfer.error !== null && <ErrorNotice error={transfer.error} />}
          <Notice title={t('ledger-import.broken-off')}>
            <p>{t('ledger-import.go-on', { name: state.fileName, received: amounts.received })}</p>
          </Notice>
          <FileDrop
            text={t('ledger-import.drop.again', { name: state.fileName })}
            onFile={transfer.begin}
            disabled={false}
          />
        </>
      )}
      <CancelImport state={state} onCancel={transfer.stop} />
    </div>
  )
}
