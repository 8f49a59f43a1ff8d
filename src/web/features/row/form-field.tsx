import { useId } from 'react'
import type { FieldValue } from '#domain/condition/word.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import field from '../../ui/field.module.css'
import { ValueEditor } from '../ledger/value-editor.tsx'
import type { ValueWords } from '../ledger/value-text.tsx'
import type { Complaints } from './complaints.ts'
import { FieldMeans } from './field-means.tsx'
import { FindingList } from './finding-list.tsx'
import { problemText } from './problem-text.ts'
import styles from './row-form.module.css'
import type { Answers } from './row-saving.ts'

interface FormFieldProps {
  readonly asked: LedgerField
  readonly value: FieldValue
  readonly isChanged: boolean
  readonly complaints: Complaints
  readonly answers: Answers
  readonly words: ValueWords
  readonly onValue: (value: FieldValue) => void
  readonly onAnswer: (check: string, text: string) => void
}

/** One value of the form: its label and 口径, the control, and what stands against it. */
export function FormField(props: FormFieldProps) {
  const { asked, value, complaints, words } = props
  const t = useT()
  const id = useId()
  const label = words.naming(asked)
  const isRefused = complaints.problems.length > 0 || complaints.findings.some(({ severity }) => severity === 'refuse')
  return (
    <div
      className={`${field.field} ${styles.field}`}
      data-kind={asked.kind}
      data-changed={props.isChanged}
      data-field={asked.name}
    >
      <span className={styles.labelLine}>
        <label htmlFor={id} className={field.label}>
          {label}
        </label>
        {asked.required && <span className={field.optional}>{t('row.form.required')}</span>}
        <FieldMeans field={asked} />
      </span>
      <ValueEditor
        field={asked}
        value={value}
        onValue={props.onValue}
        names={words.names}
        id={id}
        label={label}
        invalid={isRefused}
        describedBy={`${id}-note`}
      />
      <div id={`${id}-note`}>
        {complaints.problems.map((problem) => (
          <p key={problem.code} role="alert" className={field.error}>
            {problemText(t, problem, label)}
          </p>
        ))}
      </div>
      <FindingList findings={complaints.findings} answers={props.answers} onAnswer={props.onAnswer} />
    </div>
  )
}
