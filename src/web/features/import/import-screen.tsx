import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { commitImport, planImport } from '#contract/import.ts'
import { exportLedger } from '#contract/statistic.ts'
import { call, download, upload } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { useForgetData } from '../../app/stale.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useLedgers } from '../ledger/ledger.queries.ts'
import { useNaming } from '../ledger/values/field-words.ts'
import { FileDrop } from './file-drop.tsx'
import styles from './import.module.css'
import type { ImportPlan } from './import-plan.ts'
import { ImportReview } from './import-review.tsx'

type Ledger = ImportPlan['ledger']

/** Check first, write later: choose a file, see every problem and change, confirm. */
export function ImportScreen() {
  return useCan('statistic.write') ? <Import /> : <NoAccess />
}

function Import() {
  const t = useT()
  const forget = useForgetData()
  const mayWriteTargets = useCan('target.write')
  const [ledger, setLedger] = useState<Ledger>('statistic')
  const reading = useMutation({ mutationFn: (file: File) => upload(planImport, { ledger }, file) })
  const writing = useMutation({
    mutationFn: (choice: { leaveOutRefused: boolean; confirmAsked: boolean }) =>
      call(commitImport, { importId: reading.data?.importId ?? '', ...choice }),
    onSuccess: forget,
  })
  const startAgain = () => {
    reading.reset()
    writing.reset()
  }
  return (
    <Page title={t('import.title')} intro={t('import.intro')}>
      {!reading.data && (
        <div className={styles.choose}>
          {mayWriteTargets && <LedgerChoice ledger={ledger} onLedger={setLedger} />}
          <FileDrop text={t('import.drop')} onFile={(file) => reading.mutate(file)} disabled={reading.isPending} />
          <TemplateButton ledger={ledger} />
          <LedgerLinks />
        </div>
      )}
      {reading.isPending && (
        <>
          <p role="status">{t('import.reading', { name: reading.variables.name })}</p>
          <Skeleton rows={6} height={28} />
        </>
      )}
      {reading.error && <ErrorNotice error={reading.error} />}
      {reading.data && !writing.data && (
        <ImportReview
          plan={reading.data}
          busy={writing.isPending}
          error={writing.error}
          onCommit={(choice) => writing.mutate(choice)}
          onStartAgain={startAgain}
        />
      )}
      {writing.data && <Done counts={writing.data.counts} onStartAgain={startAgain} />}
    </Page>
  )
}

function LedgerChoice({ ledger, onLedger }: { ledger: Ledger; onLedger: (ledger: Ledger) => void }) {
  const t = useT()
  const choices = (['statistic', 'target'] as const).map((value) => ({ value, text: t(`import.ledger.${value}`) }))
  return (
    <div className={styles.ledger}>
      <span>{t('import.ledger')}</span>
      <Segmented label={t('import.ledger')} choices={choices} value={ledger} onChoice={onLedger} />
    </div>
  )
}

/** Projects, enterprises and the other ledgers take workbooks as the counties send them, on a screen of their own. */
function LedgerLinks() {
  const t = useT()
  const naming = useNaming()
  const mayWrite = useCan('ledger.write')
  const ledgers = useLedgers()
  if (!mayWrite || !ledgers) return null
  return (
    <p className={styles.next}>
      <span>{t('import.other-ledgers')}</span>
      {ledgers.map(({ ledger }) => (
        <Link key={ledger.name} to="/ledgers/$ledger/import" params={{ ledger: ledger.name }} search={{}}>
          {naming(ledger)}
        </Link>
      ))}
    </p>
  )
}

function TemplateButton({ ledger }: { ledger: Ledger }) {
  const t = useT()
  const exporting = useMutation({
    mutationFn: () => download(exportLedger, { ledger, format: 'xlsx', locale: t.locale }),
  })
  return (
    <p className={styles.template}>
      {t('import.drop.hint')}
      <Button look="quiet" busy={exporting.isPending} onClick={() => exporting.mutate()}>
        {t('import.template')}
      </Button>
      {exporting.error && <ErrorNotice error={exporting.error} />}
    </p>
  )
}

function Done({ counts, onStartAgain }: { counts: ImportPlan['counts']; onStartAgain: () => void }) {
  const t = useT()
  return (
    <Notice tone="done" title={t('import.done.title')}>
      <p>{t('import.done.text', counts)}</p>
      <p className={styles.next}>
        <Link to="/board">{t('import.done.next')}</Link>
        <Link to="/statistics">{t('import.done.list')}</Link>
        <Button look="quiet" onClick={onStartAgain}>
          {t('import.again')}
        </Button>
      </p>
    </Notice>
  )
}
