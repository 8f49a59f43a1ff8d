import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { FieldValue } from '#domain/condition/word.ts'
import type { LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../../app/locale-context.tsx'
import type { PickOption } from '../../../ui/pick-control.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { organisationOptions, placeOptions } from '../../place/pick-options.ts'
import { organisationsQuery, placesQuery } from '../../place/place.queries.ts'
import type { RowNames } from './value-text.tsx'

const DayControl = lazy(async () => ({ default: (await import('../../../ui/day-control.tsx')).DayControl }))
const PickControl = lazy(async () => ({ default: (await import('../../../ui/pick-control.tsx')).PickControl }))
const ReferenceControl = lazy(async () => ({ default: (await import('./reference-control.tsx')).ReferenceControl }))

export interface ValueEditorProps {
  readonly field: LedgerField
  /** An amount or a month keeps the text as typed (1.3亿元): the server reads it, and says what is wrong with it. */
  readonly value: FieldValue
  readonly onValue: (value: FieldValue) => void
  readonly names: RowNames
  readonly id: string
  /** Name of the control for those who do not see the words around it. */
  readonly label: string
  readonly invalid?: boolean
  readonly describedBy?: string | undefined
}

export function DayEditor({ id, value, onValue }: ValueEditorProps) {
  return (
    <Suspense fallback={<Skeleton height={36} />}>
      <DayControl id={id} value={typeof value === 'string' ? value : null} onDay={onValue} clearable />
    </Suspense>
  )
}

export function PlaceEditor(props: ValueEditorProps) {
  const { locale } = useT()
  const places = useQuery(placesQuery('reporting')).data?.places ?? []
  return <LongList {...props} options={placeOptions(places, locale)} />
}

export function OrganisationEditor(props: ValueEditorProps) {
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

/** A row of another ledger, found by its title. */
export function ReferenceEditor(props: ValueEditorProps) {
  const { field, id, label, value, onValue, names, invalid = false, describedBy } = props
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
