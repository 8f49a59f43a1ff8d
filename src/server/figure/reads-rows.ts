import { rowReadingRoles } from '#domain/access/role.ts'
import { isWithinRange, placesWithin } from '../place/reference.ts'
import type { FigureQuestion } from './figure-question.ts'

/** True when row security opens to the reader every row that figures of the place count. */
export function readsRowsOf({ reader, reference, relation }: FigureQuestion, placeId: string): boolean {
  if (reader.kind === 'system' || rowReadingRoles.includes(reader.role)) return true
  const { placeRange } = reader
  if (placeRange === null) return false
  return placesWithin(reference, placeId, relation).every((id) => isWithinRange(reference, placeRange, id))
}
