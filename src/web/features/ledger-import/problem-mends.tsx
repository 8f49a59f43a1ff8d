import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import control from '../../ui/field.module.css'
import styles from './ledger-import.module.css'
import type { ImportProblem } from './ledger-import.queries.ts'
import type { Mending } from './mending.ts'

interface ProblemMendsProps {
  readonly problem: ImportProblem
  /** The same stands in other cells too. */
  readonly isRepeated: boolean
  readonly mending: Mending
  readonly disabled: boolean
}

/** What may stand in the cell instead: offered mends, each for this cell or for all that say the same, and a text of one's own. */
export function ProblemMends({ problem, isRepeated, mending, disabled }: ProblemMendsProps) {
  const t = useT()
  const [isWriting, setWriting] = useState(false)
  if (problem.cell === '' || problem.severity === 'note') return null
  return (
    <div className={styles.mends}>
      {problem.mends.map(({ text }) => (
        <span key={text} className={styles.mend}>
          <Button look="quiet" disabled={disabled} onClick={() => mending.mend(problem, text, false)}>
            {t('ledger-import.mend', { text })}
          </Button>
          {isRepeated && (
            <Button
              look="quiet"
              disabled={disabled}
              aria-label={t('ledger-import.mend.all.label', { offered: problem.offered, text })}
              onClick={() => mending.mend(problem, text, true)}
            >
              {t('ledger-import.mend.all')}
            </Button>
          )}
        </span>
      ))}
      {isWriting ? (
        <OwnMend
          problem={problem}
          disabled={disabled}
          onMend={(text) => {
            setWriting(false)
            mending.mend(problem, text, false)
          }}
          onClose={() => setWriting(false)}
        />
      ) : (
        <Button look="quiet" disabled={disabled} onClick={() => setWriting(true)}>
          {t('ledger-import.mend.own')}
        </Button>
      )}
      {problem.severity === 'refuse' && (
        <Button
          look="quiet"
          disabled={disabled}
          aria-label={t('ledger-import.row.action', { action: t('ledger-import.row.leave-out'), row: problem.row })}
          onClick={() => mending.leaveOut(problem, true)}
        >
          {t('ledger-import.row.leave-out')}
        </Button>
      )}
    </div>
  )
}

interface OwnMendProps {
  readonly problem: ImportProblem
  readonly disabled: boolean
  readonly onMend: (text: string) => void
  readonly onClose: () => void
}

/** What stands there is chosen at once, to be written over; while the workbook is read again the text waits in the box. */
function OwnMend({ problem, disabled, onMend, onClose }: OwnMendProps) {
  const t = useT()
  const [text, setText] = useState(problem.offered)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.select(), [])
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!disabled && text !== problem.offered) onMend(text)
  }
  return (
    <form className={styles.own} onSubmit={send}>
      <input
        ref={box}
        className={control.control}
        aria-label={t('ledger-import.mend.own.label', { cell: problem.cell })}
        onKeyDown={({ key }) => key === 'Escape' && onClose()}
        value={text}
        maxLength={4_000}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" disabled={disabled || text === problem.offered}>
        {t('ledger-import.mend.apply')}
      </Button>
    </form>
  )
}
