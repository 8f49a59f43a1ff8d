import { useId } from 'react'
import type { FieldValue } from '#domain/condition/word.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import field from '../../ui/field.module.css'
import type { Answers } from '../ledger/findings/finding.ts'
import { FindingList } from '../ledger/findings/finding-list.tsx'
import { ValueEditor } from '../ledger/values/value-editor.tsx'
import type { ValueWords } from '../ledger/values/value-text.tsx'
import type { Complaints } from './complaints.ts'
import { FieldMeans } from './field-means.tsx'
import { problemText } from './problem-text.ts'
import styles from './row-form.module.css'
import { TypedReading } from './typed-reading.tsx'

interface FormFieldProps {
  readonly asked: LedgerField
  readonly value: FieldValue
  readonly isChanged: boolean
  /** False: the value is the one with which the form was opened. */
  readonly isTyped: boolean
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
        {props.isTyped && typeof value === 'string' && complaints.problems.length === 0 && (
          <TypedReading asked={asked} text={value} words={words} onText={props.onValue} />
        )}
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
