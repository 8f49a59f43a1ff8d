import { useId } from 'react'
import type { Operand } from '#domain/condition/condition.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../../app/locale-context.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { useNaming } from '../values/field-words.ts'
import styles from './filter.module.css'

interface ListProps {
  readonly field: LedgerField
  readonly value: Operand | null
  readonly onValue: (value: Operand | null) => void
}

/** One of some choices: each can be ticked. */
export function ChoiceList({ field, value, onValue }: ListProps) {
  const t = useT()
  const naming = useNaming()
  const group = useId()
  const chosen = Array.isArray(value) ? value : []
  if (field.kind !== 'choice') return null
  const toggle = (code: string) =>
    onValue(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code])
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{t('condition.value')}</legend>
      {field.choices.map((choice) => (
        <label key={choice.code} htmlFor={`${group}-${choice.code}`} className={styles.tick}>
          <input
            id={`${group}-${choice.code}`}
            type="checkbox"
            checked={chosen.includes(choice.code)}
            onChange={() => toggle(choice.code)}
          />
          {naming(choice)}
        </label>
      ))}
    </fieldset>
  )
}

/** One of some texts, written one a line. */
export function TextList({ value, onValue }: ListProps) {
  const t = useT()
  const lines = Array.isArray(value) ? value : []
  return (
    <TextArea
      label={t('condition.value')}
      hint={t('condition.value.list')}
      rows={4}
      defaultValue={lines.join('\n')}
      onText={(text) =>
        onValue([...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== ''))
      }
    />
  )
}
