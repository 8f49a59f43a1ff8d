import type { Choice } from './field.tsx'
import styles from './segmented.module.css'

/** A few choices side by side, one of them on. */
export function Segmented<V extends string>({
  label,
  choices,
  value,
  onChoice,
}: {
  label: string
  choices: readonly Choice<V>[]
  value: V
  onChoice: (value: V) => void
}) {
  return (
    <fieldset className={styles.segmented}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className={styles.choice}
          aria-pressed={choice.value === value}
          onClick={() => onChoice(choice.value)}
        >
          {choice.text}
        </button>
      ))}
    </fieldset>
  )
}
