import { useT } from '../../app/locale-context.tsx'
import { PendingMark } from '../../ui/pending-mark.tsx'
import type { LedgerRow } from './ledger.queries.ts'

/** That a row waits for the city office, and for what: that it is taken over, or taken out. Nothing where it does not wait. */
export function WaitingMark({ row }: { row: Pick<LedgerRow, 'approval' | 'kind'> }) {
  const t = useT()
  if (row.approval !== 'submitted') return null
  if (row.kind !== 'ask-withdraw') return <PendingMark />
  return <PendingMark text={t('row.ask-withdraw.mark')} detail={t('row.ask-withdraw.mark.detail')} />
}
