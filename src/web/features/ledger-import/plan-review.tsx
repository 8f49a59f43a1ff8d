import { useState } from 'react'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { groupDigits } from '#i18n/decimal-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { CommitForm } from './commit-form.tsx'
import { EarlierMends } from './earlier-mends.tsx'
import { ProgressLine } from './import-progress.tsx'
import styles from './ledger-import.module.css'
import type { ImportState, RowState } from './ledger-import.queries.ts'
import { useMending } from './mending.ts'
import { PlanRows } from './plan-rows.tsx'
import { ProblemTable } from './problem-table.tsx'
import { TakenColumns } from './taken-columns.tsx'

const rowStates = ['new', 'changed', 'same', 'refused', 'left-out'] as const

/** What the workbook would do: counts, every problem with its cell, every change; nothing is written before a person says so. */
export function PlanReview({ ledger, state }: { ledger: Ledger; state: ImportState }) {
  const t = useT()
  const [shown, setShown] = useState<RowState>(() => firstToLookAt(state))
  const mending = useMending(state.importId)
  const isReady = state.state === 'ready'
  const visible = shown === 'left-out' && state.leftOut === 0 ? firstToLookAt(state) : shown
  return (
    <div className={styles.step} aria-busy={!isReady}>
      {!isReady && <ProgressLine state={state} />}
      {state.failure && (
        <Notice tone="warn">
          <p>{t.refusal(state.failure)}</p>
        </Notice>
      )}
      <EarlierMends state={state} mending={mending} />
      <Counts state={state} shown={visible} onShow={setShown} />
      <TakenColumns ledger={ledger} state={state} />
      <p className={styles.hint}>{t('ledger-import.blank-keeps')}</p>
      {mending.error !== null && <ErrorNotice error={mending.error} />}
      <div className={styles.columns}>
        <div className={styles.step}>
          <ProblemTable ledger={ledger} state={state} mending={mending} />
          <PlanRows key={visible} ledger={ledger} state={state} shown={visible} mending={mending} />
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
      {rowStates
        .filter((one) => one !== 'left-out' || state.leftOut > 0)
        .map((one) => (
          <button key={one} type="button" aria-pressed={one === shown} onClick={() => onShow(one)}>
            <span>{t(`ledger-import.count.${one}`)}</span>
            <b>{groupDigits(String(countOf(state, one)))}</b>
          </button>
        ))}
    </fieldset>
  )
}

/** Changes first, for they overwrite; then what is new. */
function firstToLookAt(state: ImportState): RowState {
  const order: readonly RowState[] = ['changed', 'new', 'refused', 'same']
  return order.find((one) => countOf(state, one) > 0) ?? 'new'
}

function countOf({ counts, leftOut }: ImportState, one: RowState): number {
  return one === 'left-out' ? leftOut : (counts?.[one] ?? 0)
}
