import type { Finding } from '../finding/finding.ts'
import type { Exact } from '../quantity/exact.ts'
import { convert, plainUnit, type UnitCode, unitCodes, unitDimension } from '../quantity/unit.ts'
import { roundAt } from './holding.ts'
import type { KnownFigure } from './known-figure.ts'
import { powerOfTen, type WrittenNumber } from './written-number.ts'

/** Units of two kinds that are taken for one another. */
const taken: readonly (readonly [UnitCode, UnitCode])[] = [
  ['%', '百分点'],
  ['元', '美元'],
]

/**
 * The unit in which the same numeral would be right: 2134.6 万亩 of 2134.6 万㎡, 126 万元 of 126 亿元.
 *
 * Units that differ only in the thing they count (家, 户) are no mistake; 亩 against 万㎡ and 万 against 亿 are.
 */
export function unitMeant(
  { unit }: Pick<Finding, 'unit'>,
  written: WrittenNumber,
  known: KnownFigure,
): UnitCode | null {
  if (written.isInWords || known.comparator !== '=' || known.valueHigh !== null) return null
  const step = powerOfTen(-written.decimals)
  const candidates = unitCodes.filter((code) => isAlike(code, known.unit))
  return best(
    candidates.filter((code) => {
      const meant = convertTo(known, code)
      return meant !== null && roundAt(meant, step).abs().eq(written.numeral) && isOtherSize(code, unit, written)
    }),
    known.unit,
  )
}

/** The unit in which the figure is kept, else one without a scale of its own. */
function best(units: readonly UnitCode[], kept: UnitCode): UnitCode | null {
  return (
    units.find((code) => code === kept) ?? units.find((code) => plainUnit(code) === plainUnit(kept)) ?? units[0] ?? null
  )
}

function isAlike(code: UnitCode, known: UnitCode): boolean {
  return unitDimension(code) === unitDimension(known)
}

function convertTo({ value, unit }: KnownFigure, code: UnitCode): Exact | null {
  return unitDimension(unit) === unitDimension(code) ? convert(value, unit, code) : null
}

/** The numeral in this unit is another amount than the draft says, or of another kind that is taken for it. */
function isOtherSize(code: UnitCode, unit: UnitCode, { numeral, scale }: WrittenNumber): boolean {
  if (unitDimension(code) === unitDimension(unit)) return !convert(numeral, code, unit).eq(numeral.times(scale))
  return taken.some(([one, other]) => {
    const pair = [plainUnit(code), unit]
    return pair.includes(one) && pair.includes(other)
  })
}
