import { isProblem } from '../errors.ts'
import { isBlankWord } from '../ledger/blank-words.ts'
import type { LedgerField } from '../ledger/ledger.ts'
import { readValue } from '../ledger/read-value.ts'
import { isRefused, type ValueContext } from '../ledger/value-reading.ts'
import { readQuantity } from '../quantity/quantity-reading.ts'
import type { FormCell } from './form-sheet.ts'
import type { Simplify } from './header-text.ts'

/** What stands in a column, as far as it was looked at. */
export type Samples = readonly FormCell[]

/** Fewer values say nothing about a column. */
const fewestSamples = 3

/**
 * How well the values of a column fit a field, from 0 to 1; null when there are too few, or the field takes any text.
 *
 * What a field would refuse with a mend (a month for a day) still shows what the column is.
 */
export function fitOfValues(field: LedgerField, samples: Samples, simplify: Simplify): number | null {
  const said = samples.filter(({ text }) => text.trim() !== '' && !isBlankWord(text))
  if (said.length < fewestSamples) return null
  switch (field.kind) {
    case 'amount':
      return share(said, ({ kind, text }) => kind !== 'date' && !isProblem(readQuantity(text)))
    case 'day':
    case 'month':
    case 'flag':
    case 'choice':
      return share(said, (cell) => isReadable(field, cell, simplify))
    default:
      return isSerial(said) ? 0 : share(said, ({ kind }) => kind !== 'date' && kind !== 'percent')
  }
}

/** 1, 2, 3 …: a column that counts rows is no code and no name. */
export function isSerial(samples: Samples): boolean {
  if (samples.length < fewestSamples || samples[0]?.text !== '1') return false
  const numbers = samples.map(({ text }) => (/^\d{1,6}$/.test(text) ? Number(text) : Number.NaN))
  return numbers.every((number, index) => number === (numbers[index - 1] ?? 0) + 1)
}

function share(samples: Samples, fits: (cell: FormCell) => boolean): number {
  return samples.filter(fits).length / samples.length
}

/** The year does not matter for what a column is. */
const anyYear = 2026
const nothing = () => null

function isReadable(field: LedgerField, cell: FormCell, simplify: Simplify): boolean {
  if (field.kind === 'day' && cell.kind === 'number' && !/^\d{5}(?:\.|$)|^(?:19|20)\d{2}/.test(cell.text)) return false
  const context: ValueContext = {
    unit: null,
    year: anyYear,
    findPlace: nothing,
    findOrganisation: nothing,
    findReference: nothing,
    simplify,
  }
  const read = readValue(field, cell, context)
  return !isRefused(read) || read.mends.length > 0
}

/**
 * The unit of bare numbers in a column of %: 比例 when all of them are at most 1 and the header says no %. Where some are larger, or few
 * stand there, or the header says %, a bare 0.85 may be either and is asked about one by one.
 */
export function areShares(samples: Samples): boolean {
  const bare = samples.filter(
    ({ kind, text }) => kind !== 'percent' && /^-?\d+(?:\.\d+)?$/.test(text) && Number(text) !== 0,
  )
  return bare.length >= fewestSamples && bare.every(({ text }) => Math.abs(Number(text)) <= 1)
}
