import { useMutation } from '@tanstack/react-query'
import { approveLedgerRows } from '#contract/ledger-entry.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { type LedgerRow, useForgetLedgers } from '../ledger/ledger.queries.ts'

/** The city office takes over what a county or park entered. */
export function ApproveRow({ ledger, row }: { ledger: Ledger; row: LedgerRow }) {
  const t = useT()
  const forget = useForgetLedgers()
  const toast = useToast()
  const approving = useMutation({
    mutationFn: () => call(approveLedgerRows, { ledger: ledger.name, rows: [{ id: row.id, version: row.version }] }),
    onSuccess: async () => {
      await forget()
      toast(t(row.kind === 'ask-withdraw' ? 'row.approved.withdraw' : 'row.approved'))
    },
  })
  return (
    <>
      {approving.error && <ErrorNotice error={approving.error} />}
      <Button look="primary" busy={approving.isPending} onClick={() => approving.mutate()}>
        {t(row.kind === 'ask-withdraw' ? 'row.action.approve.withdraw' : 'row.action.approve')}
      </Button>
    </>
  )
}
