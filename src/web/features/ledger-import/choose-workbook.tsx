import { useMutation } from '@tanstack/react-query'
import { downloadTemplate } from '#contract/ledger-workbook.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { download } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { FileDrop } from '../import/file-drop.tsx'
import { ImportSteps } from './import-steps.tsx'
import { KnownLayouts } from './known-layouts.tsx'
import styles from './ledger-import.module.css'
import type { RunningImport } from './ledger-import.queries.ts'
import { RunningImports, useRunningImports } from './running-imports.tsx'
import type { Transfer } from './transfer.ts'

/** The first step: a file, in whatever form the county sends it; what is still under way; the layouts that are known. */
export function ChooseWorkbook({ ledger, transfer }: { ledger: Ledger; transfer: Transfer }) {
  const t = useT()
  const isHashing = transfer.phase !== 'idle'
  const { running, limit } = useRunningImports()
  const isFull = limit !== null && running.length >= limit
  return (
    <>
      <ImportSteps current="choose" />
      {isFull && <Full limit={limit} running={running} />}
      <div className={styles.step}>
        {!isFull && <FileDrop text={t('ledger-import.drop')} onFile={transfer.begin} disabled={isHashing} />}
        {isHashing && (
          <div role="status">
            <p>{t('ledger-import.hashing')}</p>
            <ProgressBar label={t('ledger-import.hashing')} done={transfer.hashed} total={transfer.size} />
          </div>
        )}
        {transfer.error !== null && <ErrorNotice error={transfer.error} />}
        <TemplateButton ledger={ledger} />
      </div>
      {!isFull && <RunningImports running={running} />}
      <KnownLayouts ledger={ledger} />
    </>
  )
}

/** Said before a file is chosen: one of those under way must end first. */
function Full({ limit, running }: { limit: number; running: readonly RunningImport[] }) {
  const t = useT()
  return (
    <div className={styles.step}>
      <Notice tone="warn" title={t('ledger-import.full.title', { limit })}>
        <p>{t('ledger-import.full.text')}</p>
      </Notice>
      <RunningImports running={running} />
    </div>
  )
}

function TemplateButton({ ledger }: { ledger: Ledger }) {
  const t = useT()
  const fetching = useMutation({
    mutationFn: () => download(downloadTemplate, { ledger: ledger.name, locale: t.locale }),
  })
  return (
    <div className={styles.hint}>
      {t('ledger-import.drop.hint')}{' '}
      <Button look="quiet" busy={fetching.isPending} onClick={() => fetching.mutate()}>
        {t('ledger-import.template')}
      </Button>
      {fetching.error && <ErrorNotice error={fetching.error} />}
    </div>
  )
}
