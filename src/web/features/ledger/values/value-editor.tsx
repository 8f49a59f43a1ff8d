import type { FieldValue } from '#domain/condition/word.ts'
import { longestNote, longestText } from '#domain/ledger/field.ts'
import { useT } from '../../../app/locale-context.tsx'
import control from '../../../ui/field.module.css'
import { useNaming } from './field-words.ts'
import styles from './value.module.css'
import { DayEditor, OrganisationEditor, PlaceEditor, ReferenceEditor, type ValueEditorProps } from './value-pickers.tsx'
import { unitOf } from './value-text.tsx'

/** The control that asks for one value, by its kind; label, hint and problem stand around it (`Field` of ui). */
export function ValueEditor(props: ValueEditorProps) {
  switch (props.field.kind) {
    case 'note':
      return <NoteEditor {...props} />
    case 'choice':
      return <ChoiceEditor {...props} />
    case 'flag':
      return <FlagEditor {...props} />
    case 'day':
      return <DayEditor {...props} />
    case 'place':
      return <PlaceEditor {...props} />
    case 'organisation':
      return <OrganisationEditor {...props} />
    case 'reference':
      return <ReferenceEditor {...props} />
    default:
      return <LineEditor {...props} />
  }
}

function LineEditor(props: ValueEditorProps) {
  const t = useT()
  const { field, value, onValue } = props
  const unit = unitOf(field, t)
  return (
    <span className={styles.control}>
      <input
        {...ariaOf(props)}
        className={`${control.control} ${field.kind === 'amount' ? styles.number : ''}`}
        value={textOf(value)}
        placeholder={field.kind === 'month' ? t('ledger.value.month.example') : undefined}
        maxLength={longestText}
        onChange={(event) => onValue(event.target.value === '' ? null : event.target.value)}
      />
      {unit !== '' && <span className={styles.unit}>{unit}</span>}
    </span>
  )
}

function NoteEditor(props: ValueEditorProps) {
  return (
    <textarea
      {...ariaOf(props)}
      className={control.control}
      rows={3}
      value={textOf(props.value)}
      maxLength={longestNote}
      onChange={(event) => props.onValue(event.target.value === '' ? null : event.target.value)}
    />
  )
}

function ChoiceEditor(props: ValueEditorProps) {
  const naming = useNaming()
  const { field } = props
  const choices = field.kind === 'choice' ? field.choices : []
  return (
    <NativeSelect
      {...props}
      options={choices.map((choice) => ({ value: choice.code, text: naming(choice) }))}
      chosen={textOf(props.value)}
      onChosen={(code) => props.onValue(code)}
    />
  )
}

function FlagEditor(props: ValueEditorProps) {
  const t = useT()
  return (
    <NativeSelect
      {...props}
      options={(['true', 'false'] as const).map((value) => ({ value, text: t(`ledger.flag.${value}`) }))}
      chosen={typeof props.value === 'boolean' ? String(props.value) : ''}
      onChosen={(flag) => props.onValue(flag === null ? null : flag === 'true')}
    />
  )
}

function NativeSelect(
  props: ValueEditorProps & {
    options: readonly { value: string; text: string }[]
    chosen: string
    onChosen: (value: string | null) => void
  },
) {
  const t = useT()
  return (
    <select
      {...ariaOf(props)}
      className={control.control}
      value={props.chosen}
      onChange={(event) => props.onChosen(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{t('ledger.value.none')}</option>
      {props.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  )
}

function ariaOf({ id, label, invalid, describedBy }: ValueEditorProps) {
  return {
    id,
    'aria-label': label,
    ...(invalid ? { 'aria-invalid': true as const } : {}),
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
  }
}

function textOf(value: FieldValue): string {
  return typeof value === 'string' ? value : ''
}
