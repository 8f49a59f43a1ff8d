import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { undoLedgerRow } from '#contract/ledger-entry.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { call } from '../../app/api-client.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { missingFault } from '../../ui/form-values.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { useToast } from '../../ui/toast.tsx'
import { type LedgerRow, useForgetLedgers } from '../ledger/ledger.queries.ts'

/** A row that was asked to be taken out stays as it is: the request is taken back, or refused by the city office, with the reason on record. */
export function KeepRow({ ledger, row }: { ledger: Ledger; row: LedgerRow }) {
  const t = useT()
  const forget = useForgetLedgers()
  const toast = useToast()
  const [isAsking, setAsking] = useState(false)
  const [why, setWhy] = useState('')
  const keeping = useMutation({
    mutationFn: () =>
      call(undoLedgerRow, {
        ledger: ledger.name,
        id: row.id,
        version: row.version,
        to: row.version - 1,
        why: why.trim(),
      }),
    onSuccess: async () => {
      await forget()
      setAsking(false)
      toast(t('row.kept'))
    },
  })
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('row.action.keep')}</Button>
      {isAsking && (
        <Sheet title={t('row.action.keep')} onClose={() => setAsking(false)} stand="centre">
          <Form
            submit={t('row.action.keep')}
            onSubmit={() => keeping.mutate()}
            onCancel={() => setAsking(false)}
            busy={keeping.isPending}
            error={keeping.error}
            ready={!missingFault(why)}
          >
            <p>{t('row.keep.note')}</p>
            <TextArea label={t('row.form.why')} value={why} onText={setWhy} maxLength={500} required />
          </Form>
        </Sheet>
      )}
    </>
  )
}
