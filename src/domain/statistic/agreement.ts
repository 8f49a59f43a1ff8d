import type { Comparator } from '../quantity/comparator.ts'
import { type Exact, exact, roundExact } from '../quantity/exact.ts'
import { convert, isUnitCode, unitDimension } from '../quantity/unit.ts'

/** How a published figure stands to a computed one; null where they cannot be held against each other. */
export type Agreement = 'same' | 'differs' | null

/** A published figure as it was written: its decimals say how exact it means to be. */
export interface PublishedValue {
  readonly comparator: Comparator
  readonly value: string
  readonly valueHigh: string | null
  readonly unit: string
}

/**
 * Whether a published figure says what the ledger gives, at the decimals at which it was published.
 *
 * @example agreementOf({ comparator: '=', value: '51.7', valueHigh: null, unit: '%' }, { value: '51.7078', unit: '%' }) // 'same'
 */
export function agreementOf(
  { comparator, value, valueHigh, unit }: PublishedValue,
  computed: { readonly value: string; readonly unit: string },
): Agreement {
  const own = inUnit(computed, unit)
  if (own === null) return null
  const stated = exact(value)
  const rounded = roundExact(own, decimalsOf(value))
  if (valueHigh !== null) return said(rounded.gte(stated) && rounded.lte(exact(valueHigh)))
  switch (comparator) {
    case '=':
      return said(rounded.eq(stated))
    case '>=':
      return said(own.gte(stated))
    case '>':
      return said(own.gt(stated))
    case '<=':
      return said(own.lte(stated))
    case '<':
      return said(own.lt(stated))
    case '~':
      return null
    default:
      return comparator satisfies never
  }
}

function said(isSame: boolean): Agreement {
  return isSame ? 'same' : 'differs'
}

function inUnit({ value, unit }: { value: string; unit: string }, wanted: string): Exact | null {
  if (unit === wanted) return exact(value)
  if (!isUnitCode(unit) || !isUnitCode(wanted) || unitDimension(unit) !== unitDimension(wanted)) return null
  return convert(exact(value), unit, wanted)
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0
}
