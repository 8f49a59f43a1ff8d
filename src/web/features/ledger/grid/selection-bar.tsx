import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { approveLedgerRows, withdrawLedgerRow } from '#contract/ledger-entry.ts'
import { conditionText } from '#domain/condition/condition-text.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { call } from '../../../app/api-client.ts'
import { useT } from '../../../app/locale-context.tsx'
import { useCan } from '../../../app/session.queries.ts'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { ErrorNotice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useRefreshRows } from '../edit/refresh-rows.ts'
import { useExport } from '../export/export-menu.tsx'
import type { LedgerRow, RowsAsked } from '../ledger.queries.ts'
import styles from './cell-bar.module.css'
import { rowsCondition } from './rows-condition.ts'

interface SelectionBarProps {
  readonly ledger: Ledger
  readonly asked: RowsAsked
  readonly sort: string | undefined
  readonly rows: readonly LedgerRow[]
  readonly mayEdit: boolean
  readonly onClear: () => void
}

/** What can be done with the rows that are ticked. */
export function SelectionBar({ ledger, asked, sort, rows, mayEdit, onClear }: SelectionBarProps) {
  const t = useT()
  const [isWithdrawing, setWithdrawing] = useState(false)
  return (
    <section className={styles.bar} data-waits="true" aria-label={t('ledger.chosen.label')}>
      <strong>{t('ledger.chosen', { count: rows.length })}</strong>
      <span className={styles.buttons}>
        {mayEdit && <Approve ledger={ledger} rows={rows} onDone={onClear} />}
        <ExportChosen ledger={ledger} asked={asked} sort={sort} rows={rows} />
        {mayEdit && <Button onClick={() => setWithdrawing(true)}>{t('ledger.chosen.withdraw')}</Button>}
        <Button look="quiet" onClick={onClear}>
          {t('ledger.chosen.clear')}
        </Button>
      </span>
      {isWithdrawing && <Withdraw ledger={ledger} rows={rows} onDone={onClear} onClose={() => setWithdrawing(false)} />}
    </section>
  )
}

interface ActionProps {
  readonly ledger: Ledger
  readonly rows: readonly LedgerRow[]
  readonly onDone: () => void
}

function Approve({ ledger, rows, onDone }: ActionProps) {
  const t = useT()
  const toast = useToast()
  const mayApprove = useCan('ledger.approve')
  const refresh = useRefreshRows(ledger.name)
  const due = rows.filter(({ approval }) => approval === 'submitted')
  const approving = useMutation({
    mutationFn: () =>
      call(approveLedgerRows, { ledger: ledger.name, rows: due.map(({ id, version }) => ({ id, version })) }),
    onSuccess: async ({ approved }) => {
      await refresh(due.map(({ id }) => id))
      toast(t('ledger.chosen.approved', { count: approved }))
      onDone()
    },
  })
  if (!mayApprove || due.length === 0) return null
  return (
    <>
      <Button look="primary" busy={approving.isPending} onClick={() => approving.mutate()}>
        {t('ledger.chosen.approve', { count: due.length })}
      </Button>
      {approving.error && <ErrorNotice error={approving.error} />}
    </>
  )
}

const longestCondition = 8_000

function ExportChosen({ ledger, asked, sort, rows }: Omit<SelectionBarProps, 'mayEdit' | 'onClear'>) {
  const t = useT()
  const exporting = useExport(sort)
  const condition = rowsCondition(ledger, rows)
  const text = condition === null ? '' : conditionText(condition)
  const isTooMany = text.length > longestCondition
  return (
    <>
      <Button
        busy={exporting.isPending}
        disabled={isTooMany}
        title={isTooMany ? t('ledger.chosen.export.too-many') : undefined}
        onClick={() => exporting.mutate({ asked: { ...asked, condition: text }, format: 'xlsx' })}
      >
        {t('ledger.chosen.export')}
      </Button>
      {exporting.error && <ErrorNotice error={exporting.error} />}
    </>
  )
}

function Withdraw({ ledger, rows, onDone, onClose }: ActionProps & { onClose: () => void }) {
  const t = useT()
  const toast = useToast()
  const mayApprove = useCan('ledger.approve')
  const refresh = useRefreshRows(ledger.name)
  const [why, setWhy] = useState('')
  const withdrawing = useMutation({
    mutationFn: async () => {
      let asked = 0
      for (const { id, version } of rows) {
        const { asks } = await call(withdrawLedgerRow, { ledger: ledger.name, id, version, why: why.trim() })
        asked += asks ? 1 : 0
      }
      return asked
    },
    onSuccess: (asked) => {
      const count = rows.length - asked
      toast(asked === 0 ? t('ledger.chosen.withdrawn', { count }) : t('ledger.chosen.withdraw-asked', { count, asked }))
      onDone()
    },
    onSettled: () => refresh(rows.map(({ id }) => id)),
  })
  return (
    <Sheet stand="centre" title={t('ledger.chosen.withdraw.title', { count: rows.length })} onClose={onClose}>
      <Form
        submit={t('ledger.chosen.withdraw')}
        onSubmit={() => withdrawing.mutate()}
        onCancel={onClose}
        busy={withdrawing.isPending}
        error={withdrawing.error}
        ready={why.trim() !== ''}
      >
        <p>{t(mayApprove ? 'ledger.chosen.withdraw.note' : 'ledger.chosen.withdraw.note.asks')}</p>
        <TextArea label={t('ledger.why')} value={why} onText={setWhy} maxLength={500} required />
      </Form>
    </Sheet>
  )
}
