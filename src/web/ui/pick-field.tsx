import { lazy, Suspense } from 'react'
import { Field } from './field.tsx'
import type { PickOption } from './pick-control.tsx'
import { Skeleton } from './skeleton.tsx'

const PickControl = lazy(async () => ({ default: (await import('./pick-control.tsx')).PickControl }))

interface PickFieldProps {
  readonly label: string
  readonly value: string | null
  readonly options: readonly PickOption[]
  readonly onPick: (value: string | null) => void
  readonly clearable?: boolean
  readonly optional?: boolean
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

/** A field for a long list; the control itself is fetched when a form is opened. */
export function PickField({
  label,
  value,
  options,
  onPick,
  clearable = false,
  optional = false,
  hint,
  error,
}: PickFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {({ id }) => (
        <Suspense fallback={<Skeleton height={36} />}>
          <PickControl
            id={id}
            value={value}
            options={options}
            onPick={onPick}
            clearable={clearable || optional}
            invalid={error !== undefined}
          />
        </Suspense>
      )}
    </Field>
  )
}
