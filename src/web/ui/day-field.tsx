import { lazy, Suspense } from 'react'
import { Field } from './field.tsx'
import { Skeleton } from './skeleton.tsx'

const DayControl = lazy(async () => ({ default: (await import('./day-control.tsx')).DayControl }))

interface DayFieldProps {
  readonly label: string
  readonly value: string | null
  readonly onDay: (day: string | null) => void
  readonly latest?: string | undefined
  readonly optional?: boolean
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

/** A field for a day; the calendar is fetched when a form is opened. */
export function DayField({ label, value, onDay, latest, optional = false, hint, error }: DayFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {({ id }) => (
        <Suspense fallback={<Skeleton height={36} />}>
          <DayControl id={id} value={value} onDay={onDay} latest={latest} clearable={optional} />
        </Suspense>
      )}
    </Field>
  )
}
