import { readNumeral } from '../../quantity/numeral.ts'

/** A numeral of the calendar; null when it is none. */
export function numberOf(written: string): number | null {
  if (written === '') return null
  return /^\d+$/.test(written) ? Number(written) : (readNumeral(written)?.toNumber() ?? null)
}
