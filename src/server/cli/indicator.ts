import type { IndicatorRow } from '#db/indicator.repository.ts'
import { DomainError } from '#domain/errors.ts'
import { indicatorFinder } from '../import/indicator-finder.ts'
import { indicatorIn, type Reference } from '../place/reference.ts'

/** An indicator by code, name or alias. @throws DomainError `indicator.unknown` */
export function findIndicatorIn(reference: Reference, written: string): IndicatorRow {
  const found = indicatorFinder([...reference.indicators.values()])(written)
  if (!found) throw new DomainError('indicator.unknown', { indicator: written })
  return indicatorIn(reference, found.id)
}
