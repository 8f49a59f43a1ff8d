import type { ReactNode } from 'react'
import type { Ledger, RowValues } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { isRefusal } from '../../app/request-refused.ts'
import { useWorld } from '../../app/session.queries.ts'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { TextArea } from '../../ui/field.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import type { ValueWords } from '../ledger/value-text.tsx'
import { fieldsWithComplaints, generalComplaints } from './complaints.ts'
import { DifferenceList } from './difference-list.tsx'
import { FindingList } from './finding-list.tsx'
import { KeyTaken } from './key-taken.tsx'
import { type AmendKind, KindChoice } from './kind-choice.tsx'
import { problemText } from './problem-text.ts'
import type { CellDifference } from './row-difference.ts'
import styles from './row-form.module.css'
import type { Answers, SaveOutcome } from './row-saving.ts'

/** What is said about a change beside the change itself. */
export interface Saying {
  /** Not chosen yet: nobody tells a mistake from a change of the world but the person. */
  readonly kind: AmendKind | null
  readonly knownFrom: string | null
  readonly why: string
}

/** Where a narrow window is taken to when the form is filled in. */
export const savePanelId = 'save-panel'

interface SavePanelProps {
  readonly ledger: Ledger
  readonly title: string
  readonly submit: string
  readonly differences: readonly CellDifference[]
  /** As typed. */
  readonly values: RowValues
  readonly isNew: boolean
  readonly saying: Saying
  readonly onSaying: (patch: Partial<Saying>) => void
  readonly outcome: SaveOutcome | undefined
  readonly answers: Answers
  readonly onAnswer: (check: string, text: string) => void
  readonly words: ValueWords
  readonly busy: boolean
  readonly ready: boolean
  readonly error: unknown
  readonly onCancel: () => void
  /** What stands in the way of saving, such as a version that somebody saved meanwhile. */
  readonly children?: ReactNode
}

/** Beside the form: what changes, whether it was wrong or became different, since when it was known, and why. */
export function SavePanel(props: SavePanelProps) {
  const t = useT()
  const { saying, onSaying, differences, words } = props
  return (
    <aside id={savePanelId} className={styles.panel} aria-label={props.title}>
      <h2>{props.title}</h2>
      {!props.isNew && <DifferenceList differences={differences} words={words} empty={t('row.form.unchanged')} />}
      {!props.isNew && <KindChoice kind={saying.kind} onKind={(kind) => onSaying({ kind })} />}
      <KnownFrom {...props} />
      <TextArea
        label={t('row.form.why')}
        value={saying.why}
        onText={(why) => onSaying({ why })}
        maxLength={500}
        optional={saying.kind !== 'correct'}
      />
      <Complaints {...props} />
      {props.children}
      {props.error !== null && props.error !== undefined && <ErrorNotice error={props.error} />}
      {isRefusal(props.error, 'ledger.key-taken') && <KeyTaken ledger={props.ledger} values={props.values} />}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" busy={props.busy} disabled={!props.ready}>
          {props.submit}
        </Button>
        <Button onClick={props.onCancel}>{t('app.action.cancel')}</Button>
      </div>
    </aside>
  )
}

function KnownFrom({ saying, onSaying }: SavePanelProps) {
  const t = useT()
  const { today } = useWorld()
  const isLate = saying.knownFrom !== null && saying.knownFrom < today
  return (
    <DayField
      label={t('row.form.known-from')}
      value={saying.knownFrom}
      onDay={(knownFrom) => onSaying({ knownFrom })}
      latest={today}
      hint={isLate ? t('row.form.late') : undefined}
    />
  )
}

function Complaints({ ledger, outcome, answers, onAnswer, words }: SavePanelProps) {
  const t = useT()
  if (!outcome) return null
  const { problems, findings } = generalComplaints(outcome, ledger)
  const fields = fieldsWithComplaints(outcome, ledger)
  return (
    <div className={styles.complaints} role="alert">
      <p>
        <b>{t('row.form.not-saved')}</b>
      </p>
      {fields.length > 0 && (
        <p>{t('row.form.look-at', { fields: fields.map(words.naming).join(t('app.list.comma')) })}</p>
      )}
      {problems.map((problem) => (
        <p key={`${problem.field} ${problem.code}`}>{problemText(t, problem, problem.field)}</p>
      ))}
      <FindingList findings={findings} answers={answers} onAnswer={onAnswer} />
    </div>
  )
}
