import { useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { ChangeTable } from './change-table.tsx'
import styles from './import.module.css'
import type { ImportPlan } from './import-plan.ts'
import { ProblemTable } from './problem-table.tsx'

interface ReviewProps {
  readonly plan: ImportPlan
  readonly busy: boolean
  readonly error: unknown
  readonly onCommit: (choice: { leaveOutRefused: boolean; confirmAsked: boolean }) => void
  readonly onStartAgain: () => void
}

const states = ['new', 'changed', 'same', 'refused'] as const

/** What the file would do: counts, problems with their cells, changes; and what a person must confirm before anything is written. */
export function ImportReview({ plan, busy, error, onCommit, onStartAgain }: ReviewProps) {
  const t = useT()
  const [confirmAsked, setConfirmAsked] = useState(false)
  const [leaveOutRefused, setLeaveOutRefused] = useState(false)
  const asked = plan.problems.filter((problem) => problem.severity === 'ask').length
  const toWrite = plan.counts.new + plan.counts.changed
  const ready = toWrite > 0 && (asked === 0 || confirmAsked) && (plan.counts.refused === 0 || leaveOutRefused)
  return (
    <section className={styles.review} aria-label={t('import.step.check')}>
      <h2>
        {plan.fileName} → {t(`import.ledger.${plan.ledger}`)}
      </h2>
      <dl className={styles.counts}>
        {states.map((state) => (
          <div key={state}>
            <dt>{t(`import.count.${state}`)}</dt>
            <dd>{plan.counts[state]}</dd>
          </div>
        ))}
      </dl>
      <ProblemTable problems={plan.problems} />
      <ChangeTable plan={plan} />
      {asked > 0 && (
        <label className={styles.check}>
          <input type="checkbox" checked={confirmAsked} onChange={(event) => setConfirmAsked(event.target.checked)} />
          {t('import.confirm.asked', { count: asked })}
        </label>
      )}
      {plan.counts.refused > 0 && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={leaveOutRefused}
            onChange={(event) => setLeaveOutRefused(event.target.checked)}
          />
          {t('import.leave-out.refused', { count: plan.counts.refused })}
        </label>
      )}
      {error !== null && error !== undefined && <ErrorNotice error={error} />}
      <div className={styles.buttons}>
        <Button
          look="primary"
          busy={busy}
          disabled={!ready}
          onClick={() => onCommit({ leaveOutRefused, confirmAsked })}
        >
          {busy ? t('import.committing') : t('import.commit', { count: toWrite })}
        </Button>
        <Button onClick={onStartAgain}>{t('import.again')}</Button>
      </div>
    </section>
  )
}
