import { useParams } from '@tanstack/react-router'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { NoAccess, NotFound } from '../../app/not-found.tsx'
import { useCan } from '../../app/session.queries.ts'
import { useSearchText } from '../../app/view.ts'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useLedger } from '../ledger/ledger.queries.ts'
import { useNaming } from '../ledger/values/field-words.ts'
import { ChooseWorkbook } from './choose-workbook.tsx'
import { LedgerChoice } from './ledger-choice.tsx'
import { RunningImportView } from './running-import-view.tsx'
import { useTransfer } from './transfer.ts'

/** A workbook on its way into a ledger: chosen, read, understood, checked, written. Each import has an address, so a reload loses nothing. */
export function LedgerImportScreen() {
  const params = useParams({ from: '/ledgers/$ledger/import' })
  const mayWrite = useCan('ledger.write')
  const ledger = useLedger(params.ledger)
  if (!mayWrite) return <NoAccess />
  if (ledger === null) return <NotFound />
  return ledger ? <LedgerImport key={ledger.name} ledger={ledger} /> : <Waiting />
}

function LedgerImport({ ledger }: { ledger: Ledger }) {
  const t = useT()
  const naming = useNaming()
  const importId = useSearchText('import')
  const transfer = useTransfer(ledger.name)
  return (
    <Page
      title={t('ledger-import.page', { ledger: naming(ledger) })}
      intro={importId === undefined ? t('ledger-import.intro') : undefined}
      actions={<LedgerChoice ledger={ledger} />}
    >
      {importId === undefined ? (
        <ChooseWorkbook ledger={ledger} transfer={transfer} />
      ) : (
        <RunningImportView key={importId} ledger={ledger} importId={importId} transfer={transfer} />
      )}
    </Page>
  )
}

function Waiting() {
  const t = useT()
  return (
    <Page title={t('ledger-import.title')}>
      <Skeleton rows={6} height={32} />
    </Page>
  )
}
