import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { indicatorsQuery } from '../place/place.queries.ts'
import { CreateIndicator } from './create-indicator.tsx'
import { IndicatorField } from './indicator-field.tsx'

interface IndicatorChoice {
  readonly id: string | null
  /** Unit of the chosen indicator; empty while none is. */
  readonly unit: string
  /** Stands in the form. */
  readonly field: ReactNode
  /** Stands beside the form: an indicator that is missing is named in a form of its own. */
  readonly beside: ReactNode
}

/** Which indicator a form is about, chosen from the list or added on the way. */
export function useIndicatorChoice(start: string | null): IndicatorChoice {
  const indicators = useQuery(indicatorsQuery)
  const [id, choose] = useState(start)
  const [isNaming, setNaming] = useState(false)
  return {
    id,
    unit: indicators.data?.indicators.find((one) => one.id === id)?.unit ?? '',
    field: <IndicatorField value={id} onPick={choose} onMissing={() => setNaming(true)} />,
    beside: isNaming && <CreateIndicator onClose={() => setNaming(false)} onCreated={choose} />,
  }
}
