import { useId } from 'react'
import type { ClockOperand, Operand } from '#domain/condition/condition.ts'
import { isComparison } from '#domain/condition/operators-of.ts'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import { ChoiceField, Field, TextArea, TextField } from '../../ui/field.tsx'
import { useNaming } from './field-words.ts'
import styles from './filter.module.css'
import type { DraftClaim } from './filter-draft.ts'
import { ValueEditor } from './value-editor.tsx'
import { noNames } from './value-text.tsx'

export interface OperandProps {
  readonly ledger: Ledger
  readonly field: LedgerField
  readonly claim: DraftClaim
  readonly onValue: (value: Operand | null) => void
}

/** What a field is compared with: a value by its kind, a day counted from today, another field, or a list. */
export function FilterOperand(props: OperandProps) {
  const { field, claim } = props
  if (claim.operator === 'empty') return null
  if (claim.operator === 'in') return field.kind === 'choice' ? <ChoiceList {...props} /> : <TextList {...props} />
  return isComparison(claim.operator) ? <Compared {...props} /> : <SingleValue {...props} />
}

type Form = 'value' | 'clock' | 'field'

function Compared(props: OperandProps) {
  const t = useT()
  const { ledger, field, claim, onValue } = props
  const others = comparableFields(ledger, field)
  const isTime = field.kind === 'day' || field.kind === 'month'
  const forms: Form[] = [
    'value',
    ...(isTime ? (['clock'] as const) : []),
    ...(others.length > 0 ? (['field'] as const) : []),
  ]
  const form = formOf(claim.value)
  const first: Record<Form, Operand | null> = {
    value: null,
    clock: { today: 0, unit: field.kind === 'month' ? 'month' : 'day' },
    field: { field: others[0]?.name ?? field.name },
  }
  return (
    <>
      {forms.length > 1 && (
        <ChoiceField
          label={t('condition.operand')}
          choices={forms.map((value) => ({ value, text: t(`condition.operand.${value}`) }))}
          value={form}
          onChoice={(chosen) => onValue(first[chosen])}
        />
      )}
      {form === 'value' && <SingleValue {...props} />}
      {form === 'clock' && <ClockValue value={claim.value} onValue={onValue} />}
      {form === 'field' && <OtherField others={others} value={claim.value} onValue={onValue} />}
    </>
  )
}

function formOf(value: Operand | null): Form {
  if (typeof value !== 'object' || value === null) return 'value'
  if ('today' in value) return 'clock'
  return 'field' in value ? 'field' : 'value'
}

function comparableFields(ledger: Ledger, field: LedgerField): LedgerField[] {
  const word = ledger.words.get(field.name)
  return [...ledger.fields.values()].filter((other) => {
    const otherWord = ledger.words.get(other.name)
    return (
      other.name !== field.name &&
      field.kind !== 'note' &&
      otherWord?.kind === word?.kind &&
      otherWord?.unit === word?.unit &&
      otherWord?.refersTo === word?.refersTo
    )
  })
}

function SingleValue({ field, claim, onValue }: OperandProps) {
  const t = useT()
  const value = typeof claim.value === 'string' || typeof claim.value === 'boolean' ? claim.value : null
  return (
    <Field label={t('condition.value')}>
      {({ id }) => (
        <ValueEditor
          id={id}
          label={t('condition.value')}
          field={field.kind === 'note' ? { ...field, kind: 'text' } : field}
          value={value}
          names={noNames}
          onValue={(typed) =>
            onValue(field.kind === 'amount' && typeof typed === 'string' ? plainNumber(typed) : typed)
          }
        />
      )}
    </Field>
  )
}

/** 1,000 and １０００ are 1000. */
function plainNumber(typed: string): string {
  return typed.normalize('NFKC').replace(/[,\s]/g, '')
}

const units = ['day', 'month', 'year'] as const

function ClockValue({ value, onValue }: { value: Operand | null; onValue: (value: Operand | null) => void }) {
  const t = useT()
  const { today, unit } = isClock(value) ? value : { today: 0, unit: 'day' as const }
  const isAgo = today <= 0
  const put = (count: number, ago: boolean, chosen: ClockOperand['unit']) =>
    onValue({ today: ago ? -count : count, unit: chosen })
  return (
    <div className={styles.clock}>
      <TextField
        label={t('condition.clock.count')}
        inputMode="numeric"
        value={String(Math.abs(today))}
        onText={(text) => put(Number(text.replace(/\D/g, '').slice(0, 4)), isAgo, unit)}
      />
      <ChoiceField
        label={t('condition.clock.unit')}
        choices={units.map((one) => ({ value: one, text: t(`condition.clock.unit.${one}`) }))}
        value={unit}
        onChoice={(chosen) => put(Math.abs(today), isAgo, chosen)}
      />
      <ChoiceField
        label={t('condition.clock.direction')}
        choices={(['ago', 'ahead'] as const).map((one) => ({ value: one, text: t(`condition.clock.${one}`) }))}
        value={isAgo ? 'ago' : 'ahead'}
        onChoice={(chosen) => put(Math.abs(today), chosen === 'ago', unit)}
      />
    </div>
  )
}

function isClock(value: Operand | null): value is ClockOperand {
  return typeof value === 'object' && value !== null && 'today' in value
}

function OtherField({
  others,
  value,
  onValue,
}: {
  others: readonly LedgerField[]
  value: Operand | null
  onValue: (value: Operand) => void
}) {
  const t = useT()
  const naming = useNaming()
  const chosen = typeof value === 'object' && value !== null && 'field' in value ? value.field : ''
  return (
    <ChoiceField
      label={t('condition.operand.field')}
      choices={others.map((one) => ({ value: one.name, text: naming(one) }))}
      value={chosen}
      onChoice={(name) => onValue({ field: name })}
    />
  )
}

function ChoiceList({ field, claim, onValue }: OperandProps) {
  const t = useT()
  const naming = useNaming()
  const group = useId()
  const chosen = Array.isArray(claim.value) ? claim.value : []
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

function TextList({ claim, onValue }: OperandProps) {
  const t = useT()
  const lines = Array.isArray(claim.value) ? claim.value : []
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
