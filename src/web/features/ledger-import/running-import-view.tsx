import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { useChangeSearch, useSearchText } from '../../app/view.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportProgress } from './import-progress.tsx'
import { type ImportStep, ImportSteps } from './import-steps.tsx'
import { LayoutReview } from './layout-review.tsx'
import styles from './ledger-import.module.css'
import { type ImportState, importQuery } from './ledger-import.queries.ts'
import { PlanReview } from './plan-review.tsx'
import { ReceivingFile } from './receiving-file.tsx'
import type { Transfer } from './transfer.ts'

interface RunningImportProps {
  readonly ledger: Ledger
  readonly importId: string
  readonly transfer: Transfer
}

/** An import that has begun, at whatever step it is; the server is asked until it comes to rest. */
export function RunningImportView({ ledger, importId, transfer }: RunningImportProps) {
  const state = useQuery(importQuery(importId))
  const wasReady = usePlanSeen(state.data)
  if (!state.data)
    return state.error ? (
      <Lost error={state.error} onRetry={() => void state.refetch()} />
    ) : (
      <Skeleton rows={6} height={36} />
    )
  return (
    <>
      {state.error && <ErrorNotice error={state.error} onRetry={() => void state.refetch()} />}
      <AtItsStep ledger={ledger} state={state.data} transfer={transfer} wasReady={wasReady} />
    </>
  )
}

function AtItsStep({
  ledger,
  state,
  transfer,
  wasReady,
}: {
  ledger: Ledger
  state: ImportState
  transfer: Transfer
  wasReady: boolean
}) {
  const change = useChangeSearch()
  const step = stepOf(state, useSearchText('step') === 'layout', wasReady)
  const mayMap = state.state === 'ready'
  return (
    <>
      <ImportSteps
        current={step}
        onStep={{
          ...(mayMap && step === 'plan' ? { layout: () => change({ step: 'layout' }) } : {}),
          ...(mayMap && step === 'layout' ? { plan: () => change({ step: undefined }) } : {}),
        }}
      />
      <p className={styles.file}>{state.fileName}</p>
      <StepView step={step} ledger={ledger} state={state} transfer={transfer} />
    </>
  )
}

function StepView({
  step,
  ledger,
  state,
  transfer,
}: {
  step: ImportStep
  ledger: Ledger
  state: ImportState
  transfer: Transfer
}) {
  if (state.state === 'failed' || state.state === 'cancelled') return <Ended state={state} />
  switch (step) {
    case 'choose':
      return <ReceivingFile state={state} transfer={transfer} />
    case 'read':
      return <ImportProgress state={state} />
    case 'layout':
      return <LayoutReview key={state.state} ledger={ledger} state={state} />
    case 'plan':
      return <PlanReview ledger={ledger} state={state} />
    case 'done':
      return <ImportDone ledger={ledger} state={state} />
  }
}

/** A plan that was seen stays on the screen while a mend is being read: what one looks at does not jump away. */
function stepOf({ state }: ImportState, wantsLayout: boolean, wasReady: boolean): ImportStep {
  switch (state) {
    case 'receiving':
      return 'choose'
    case 'mapping':
      return 'layout'
    case 'ready':
      return wantsLayout ? 'layout' : 'plan'
    case 'done':
      return 'done'
    default:
      return wasReady ? 'plan' : 'read'
  }
}

/** Whether a plan was on the screen already; a new plan is fetched anew. */
function usePlanSeen(state: ImportState | undefined): boolean {
  const queryClient = useQueryClient()
  const seen = useRef(false)
  const isReady = state?.state === 'ready'
  const importId = state?.importId
  useEffect(() => {
    if (!isReady || importId === undefined) return
    if (seen.current) {
      for (const part of ['problems', 'rows'])
        void queryClient.invalidateQueries({ queryKey: ['ledger-import', importId, part] })
    }
    seen.current = true
  }, [isReady, importId, queryClient])
  return seen.current
}

function Ended({ state }: { state: ImportState }) {
  const t = useT()
  return (
    <Notice tone="warn" title={t(`ledger-import.state.${state.state}`)}>
      <p>{state.failure ? t.refusal(state.failure) : t('ledger-import.cancelled')}</p>
      <Again />
    </Notice>
  )
}

function Lost({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <div className={styles.step}>
      <ErrorNotice error={error} onRetry={onRetry} />
      <Again />
    </div>
  )
}

function Again() {
  const t = useT()
  const change = useChangeSearch()
  return (
    <Button className={styles.again} onClick={() => change({ import: undefined, step: undefined })}>
      {t('ledger-import.again')}
    </Button>
  )
}
