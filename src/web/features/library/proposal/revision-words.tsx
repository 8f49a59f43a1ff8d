import { Quantity } from '../../../ui/quantity.tsx'
import type { TargetProposal } from '../library.queries.ts'

/** What the programme says now, and what it would say. */
export function RevisionWords({ proposal }: { proposal: Pick<TargetProposal, 'existing' | Shown> }) {
  const { existing, comparator, value, valueHigh, unit } = proposal
  if (existing === null) return null
  return (
    <>
      <Quantity
        value={existing.value}
        valueHigh={existing.valueHigh}
        unit={existing.unit}
        comparator={existing.comparator}
        absent="not-public"
      />
      {' → '}
      <Quantity value={value} valueHigh={valueHigh} unit={unit} comparator={comparator} />
    </>
  )
}

type Shown = 'comparator' | 'value' | 'valueHigh' | 'unit'
