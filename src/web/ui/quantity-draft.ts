import { useState } from 'react'
import { type comparatorChoices, exactFault, missingFault, optionalExactFault, textOrNull } from './form-values.ts'

/** A quantity while it is being written: comparator, value, the upper end of a range, unit. */
export interface QuantityDraft {
  readonly comparator: (typeof comparatorChoices)[number]
  readonly value: string
  readonly valueHigh: string
  readonly unit: string
}

/** The draft of a form, and what puts a part of it. */
export function useQuantityDraft(start: QuantityDraft) {
  const [draft, setDraft] = useState(start)
  return { draft, put: (patch: Partial<QuantityDraft>) => setDraft((before) => ({ ...before, ...patch })) }
}

/** True when it can be sent. */
export function isWholeQuantity({ value, valueHigh, unit }: QuantityDraft): boolean {
  return !exactFault(value) && !optionalExactFault(valueHigh) && !missingFault(unit)
}

/** As it is sent: trimmed, null for an upper end that there is not. */
export function sentQuantity({ comparator, value, valueHigh, unit }: QuantityDraft) {
  return { comparator, value: value.trim(), valueHigh: textOrNull(valueHigh), unit }
}
