import { useState } from 'react'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { groupDigits } from '#i18n/decimal-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { CommitForm } from './commit-form.tsx'
import { ProgressLine } from './import-progress.tsx'
import styles from './ledger-import.module.css'
import type { ImportState, RowState } from './ledger-import.queries.ts'
import { useMending } from './mending.ts'
import { PlanRows } from './plan-rows.tsx'
import { ProblemTable } from './problem-table.tsx'

const rowStates = ['new', 'changed', 'same', 'refused'] as const

/** What the workbook would do: counts, every problem with its cell, every change; nothing is written before a person says so. */
export function PlanReview({ ledger, state }: { ledger: Ledger; state: ImportState }) {
  const t = useT()
  const [shown, setShown] = useState<RowState>(() => firstToLookAt(state))
  const mending = useMending(state.importId)
  const isReady = state.state === 'ready'
  return (
    <div className={styles.step} aria-busy={!isReady}>
      {!isReady && <ProgressLine state={state} />}
      {state.failure && (
        <Notice tone="warn">
          <p>{t.refusal(state.failure)}</p>
        </Notice>
      )}
      <Counts state={state} shown={shown} onShow={setShown} />
      <p className={styles.hint}>{t('ledger-import.blank-keeps')}</p>
      {mending.error !== null && <ErrorNotice error={mending.error} />}
      <div className={styles.columns}>
        <div className={styles.step}>
          <ProblemTable ledger={ledger} state={state} mending={mending} />
          <PlanRows key={shown} ledger={ledger} state={state} shown={shown} />
        </div>
        <CommitForm state={state} />
      </div>
    </div>
  )
}

function Counts({ state, shown, onShow }: { state: ImportState; shown: RowState; onShow: (shown: RowState) => void }) {
  const t = useT()
  return (
    <fieldset className={styles.counts}>
      <legend className="visually-hidden">{t('ledger-import.counts')}</legend>
      {rowStates.map((one) => (
        <button key={one} type="button" aria-pressed={one === shown} onClick={() => onShow(one)}>
          <span>{t(`ledger-import.count.${one}`)}</span>
          <b>{groupDigits(String(state.counts?.[one] ?? 0))}</b>
        </button>
      ))}
    </fieldset>
  )
}

/** Changes first, for they overwrite; then what is new. */
function firstToLookAt({ counts }: ImportState): RowState {
  const order: readonly RowState[] = ['changed', 'new', 'refused', 'same']
  return order.find((one) => (counts?.[one] ?? 0) > 0) ?? 'new'
}
