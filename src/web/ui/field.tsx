import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react'
import { useT } from '../app/locale-context.tsx'
import styles from './field.module.css'

interface Labelled {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly optional?: boolean
}

/** A label, a control, and below it a hint or what is wrong. The control gets the ids through `children`. */
export function Field({
  label,
  hint,
  error,
  optional = false,
  children,
}: Labelled & { children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode }) {
  const t = useT()
  const id = useId()
  const noteId = `${id}-note`
  const note = error ?? hint
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {optional && <span className={styles.optional}>{t('app.optional')}</span>}
      </label>
      {children({
        id,
        ...(note === undefined ? {} : { 'aria-describedby': noteId }),
        ...(error === undefined ? {} : { 'aria-invalid': true }),
      })}
      {note !== undefined && (
        <p id={noteId} className={error === undefined ? styles.hint : styles.error}>
          {note}
        </p>
      )}
    </div>
  )
}

export function TextField({
  label,
  hint,
  error,
  optional,
  onText,
  ...rest
}: Labelled & { onText: (text: string) => void } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false}>
      {(ids) => (
        <input {...rest} {...ids} className={styles.control} onChange={(event) => onText(event.target.value)} />
      )}
    </Field>
  )
}

export function TextArea({
  label,
  hint,
  error,
  optional,
  onText,
  ...rest
}: Labelled & { onText: (text: string) => void } & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false}>
      {(ids) => (
        <textarea
          rows={2}
          {...rest}
          {...ids}
          className={styles.control}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Field>
  )
}

export interface Choice<V extends string> {
  readonly value: V
  readonly text: string
}

export function ChoiceField<V extends string>({
  label,
  hint,
  error,
  optional,
  choices,
  value,
  onChoice,
  ...rest
}: Labelled & { choices: readonly Choice<V>[]; value: V; onChoice: (value: V) => void } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    'value'
  >) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false}>
      {(ids) => (
        <select
          {...rest}
          {...ids}
          className={styles.control}
          value={value}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value)
            if (chosen) onChoice(chosen.value)
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
