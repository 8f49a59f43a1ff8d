import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { FieldValue } from '#domain/condition/word.ts'
import { longestNote, longestText } from '#domain/ledger/field.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../app/locale-context.tsx'
import control from '../../ui/field.module.css'
import type { PickOption } from '../../ui/pick-control.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { organisationOptions, placeOptions } from '../place/pick-options.ts'
import { organisationsQuery, placesQuery } from '../place/place.queries.ts'
import { useNaming } from './field-words.ts'
import styles from './value.module.css'
import { type RowNames, unitOf } from './value-text.tsx'

const DayControl = lazy(async () => ({ default: (await import('../../ui/day-control.tsx')).DayControl }))
const PickControl = lazy(async () => ({ default: (await import('../../ui/pick-control.tsx')).PickControl }))
const ReferenceControl = lazy(async () => ({ default: (await import('./reference-control.tsx')).ReferenceControl }))

export interface ValueEditorProps {
  readonly field: LedgerField
  /** An amount keeps the text as typed, even while it is no number: the server says what is wrong with it. */
  readonly value: FieldValue
  readonly onValue: (value: FieldValue) => void
  readonly names: RowNames
  readonly id: string
  /** Name of the control for those who do not see the words around it. */
  readonly label: string
  readonly invalid?: boolean
  readonly describedBy?: string | undefined
}

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
        inputMode={field.kind === 'amount' ? 'decimal' : undefined}
        placeholder={field.kind === 'month' ? t('ledger.value.month.example') : undefined}
        maxLength={field.kind === 'text' ? longestText : 40}
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

function DayEditor({ id, value, onValue }: ValueEditorProps) {
  return (
    <Suspense fallback={<Skeleton height={36} />}>
      <DayControl id={id} value={typeof value === 'string' ? value : null} onDay={onValue} clearable />
    </Suspense>
  )
}

function PlaceEditor(props: ValueEditorProps) {
  const { locale } = useT()
  const places = useQuery(placesQuery('reporting')).data?.places ?? []
  return <LongList {...props} options={placeOptions(places, locale)} />
}

function OrganisationEditor(props: ValueEditorProps) {
  const { locale } = useT()
  const organisations = useQuery(organisationsQuery).data?.organisations ?? []
  return <LongList {...props} options={organisationOptions(organisations, locale)} />
}

function LongList({ id, value, onValue, options, invalid = false }: ValueEditorProps & { options: PickOption[] }) {
  return (
    <Suspense fallback={<Skeleton height={36} />}>
      <PickControl
        id={id}
        value={typeof value === 'string' ? value : null}
        options={options}
        onPick={onValue}
        clearable
        invalid={invalid}
      />
    </Suspense>
  )
}

function ReferenceEditor({ field, id, label, value, onValue, names, invalid = false, describedBy }: ValueEditorProps) {
  if (field.kind !== 'reference') return null
  const chosen = typeof value === 'string' ? value : null
  return (
    <Suspense fallback={<Skeleton height={36} />}>
      <ReferenceControl
        id={id}
        label={label}
        refersTo={field.refersTo}
        value={chosen}
        valueName={chosen === null ? '' : (names.references[`${field.refersTo}/${chosen}`] ?? chosen)}
        onPick={onValue}
        invalid={invalid}
        describedBy={describedBy}
      />
    </Suspense>
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
