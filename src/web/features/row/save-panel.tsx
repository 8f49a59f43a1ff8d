import { useT } from '../../app/locale-context.tsx'
import { isRefusal } from '../../app/request-refused.ts'
import { useWorld } from '../../app/session.queries.ts'
import { DayField } from '../../ui/day-field.tsx'
import { TextArea } from '../../ui/field.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { FindingList } from '../ledger/findings/finding-list.tsx'
import { fieldsWithComplaints, generalComplaints } from './complaints.ts'
import { DifferenceList } from './difference-list.tsx'
import { KeyTaken } from './key-taken.tsx'
import { KindChoice } from './kind-choice.tsx'
import { problemText } from './problem-text.ts'
import { differencesOf } from './row-difference.ts'
import type { RowEditing } from './row-editing.ts'
import styles from './row-form.module.css'
import { SaveButton } from './save-button.tsx'

/** Where a narrow window is taken to when the form is filled in. */
export const savePanelId = 'save-panel'

type SavePanelProps = Omit<RowEditing, 'sent' | 'onSave'>

/** Beside the form: what changes, whether it was wrong or became different, since when it was known, and why. */
export function SavePanel(props: SavePanelProps) {
  const t = useT()
  const { ledger, opened, draft, saving, words } = props
  const { saying, say, values } = draft
  const title = t(opened === null ? 'row.new.panel' : 'row.form.this-change')
  return (
    <aside id={savePanelId} className={styles.panel} aria-label={title}>
      <h2>{title}</h2>
      {opened !== null && (
        <>
          <DifferenceList
            differences={differencesOf(ledger, opened, values)}
            words={words}
            empty={t('row.form.unchanged')}
          />
          <KindChoice kind={saying.kind} onKind={(kind) => say({ kind })} />
        </>
      )}
      <KnownFrom draft={draft} />
      <TextArea
        label={t('row.form.why')}
        value={saying.why}
        onText={(why) => say({ why })}
        maxLength={500}
        optional={saying.kind !== 'correct'}
      />
      <Complaints {...props} />
      {props.children}
      {saving.error !== null && <ErrorNotice error={saving.error} />}
      {isRefusal(saving.error, 'ledger.key-taken') && <KeyTaken ledger={ledger} values={values} />}
      <SaveButton {...props} />
    </aside>
  )
}

function KnownFrom({ draft: { saying, say } }: Pick<SavePanelProps, 'draft'>) {
  const t = useT()
  const { today } = useWorld()
  const isLate = saying.knownFrom !== null && saying.knownFrom < today
  return (
    <DayField
      label={t('row.form.known-from')}
      value={saying.knownFrom}
      onDay={(knownFrom) => say({ knownFrom })}
      latest={today}
      hint={isLate ? t('row.form.late') : undefined}
    />
  )
}

function Complaints({ ledger, saving, words }: SavePanelProps) {
  const t = useT()
  const { outcome, answers, answer } = saving
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
      <FindingList findings={findings} answers={answers} onAnswer={answer} />
    </div>
  )
}
