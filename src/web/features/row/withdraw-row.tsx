import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { withdrawLedgerRow } from '#contract/ledger-entry.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan, useWorld } from '../../app/session.queries.ts'
import { DayField } from '../../ui/day-field.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { missingFault } from '../../ui/form-values.ts'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useToast } from '../../ui/toast.tsx'
import { type LedgerRow, useForgetLedgers } from '../ledger/ledger.queries.ts'

interface WithdrawRowProps {
  readonly ledger: Ledger
  readonly row: LedgerRow
  readonly title: string
  readonly onClose: () => void
}

/** Says that a row no longer stands, or asks for it, with the reason on record; its history can bring it back. */
export function WithdrawRow({ ledger, row, title, onClose }: WithdrawRowProps) {
  const t = useT()
  const { today } = useWorld()
  const navigate = useNavigate()
  const forget = useForgetLedgers()
  const toast = useToast()
  const mayApprove = useCan('ledger.approve')
  const [why, setWhy] = useState('')
  const [knownFrom, setKnownFrom] = useState<string | null>(today)
  const saving = useMutation({
    mutationFn: () =>
      call(withdrawLedgerRow, {
        ledger: ledger.name,
        id: row.id,
        version: row.version,
        knownFrom: knownFrom ?? today,
        why: why.trim(),
      }),
    onSuccess: async ({ asks }) => {
      toast(t(asks ? 'row.ask-withdraw.done' : 'row.withdrawn', { title }))
      if (asks) onClose()
      else await navigate({ to: '/ledgers/$ledger', params: { ledger: ledger.name } })
      await forget()
    },
  })
  return (
    <Sheet title={t('row.withdraw.title', { title })} onClose={onClose} stand="centre">
      <Form
        submit={t('row.action.withdraw')}
        onSubmit={() => saving.mutate()}
        onCancel={onClose}
        busy={saving.isPending}
        error={saving.error}
        ready={!missingFault(why) && knownFrom !== null}
      >
        <Notice>{t(mayApprove ? 'row.withdraw.note' : 'row.withdraw.note.asks')}</Notice>
        <DayField label={t('row.form.known-from')} value={knownFrom} onDay={setKnownFrom} latest={today} />
        <TextArea label={t('row.form.why')} value={why} onText={setWhy} maxLength={500} required />
      </Form>
    </Sheet>
  )
}
