import type { Finding } from '../finding/finding.ts'
import { divideExact, exact } from '../quantity/exact.ts'
import { convert, type UnitCode, unitDimension } from '../quantity/unit.ts'
import { type Holding, holdingOf, holds } from './holding.ts'
import type { Right } from './judgement.ts'
import type { KnownFigure } from './known-figure.ts'
import { type WrittenNumber, writtenNumber } from './written-number.ts'

/** A finding ready to be held against figures. */
export interface Compared {
  readonly finding: Finding
  readonly written: WrittenNumber
}

/**
 * A finding with the way in which it is written. A proportion of two parts (7∶3, 70∶30) is held as the share of its first part, in the
 * digits that the proportion shows.
 */
export function comparedOf(finding: Finding): Compared {
  const written = writtenNumber(finding)
  const { value, value2, unit } = finding
  const whole = unit === '比例' && value2 !== null && /[:：∶比]/.test(finding.quote) ? value.plus(value2) : null
  if (whole === null || !(whole.eq(exact(10)) || whole.eq(exact(100)))) return { finding, written }
  const step = divideExact(exact(1), whole)
  return {
    finding: { ...finding, value: divideExact(value, whole), value2: null },
    written: { ...written, scale: step, step, coarse: step, isInWords: true },
  }
}

/** A known figure in the unit of a finding; null where the two do not measure the same. */
export function rightIn(figure: KnownFigure, unit: UnitCode): Right | null {
  if (unitDimension(figure.unit) !== unitDimension(unit)) return null
  const { comparator, value, valueHigh } = figure
  return {
    comparator,
    value: convert(value, figure.unit, unit),
    valueHigh: valueHigh && convert(valueHigh, figure.unit, unit),
  }
}

/** How a finding holds against a known figure; `none` where they do not measure the same. */
export function heldAgainst({ finding, written }: Compared, figure: KnownFigure): Holding {
  const right = rightIn(figure, finding.unit)
  return right === null ? 'none' : holdingOf(finding, written, right)
}

/** True when the finding says what the figure says, exactly or in fewer digits; a bound that merely holds says too little for that. */
export function saysTheSame(compared: Compared, figure: KnownFigure): boolean {
  const holding = heldAgainst(compared, figure)
  return holds(holding) && holding !== 'bound'
}

/**
 * True for a number that is hardly the same as another by chance: two digits or more that count (439, 12.5; not 3 or 100).
 */
export function isTelling({ written: { numeral } }: Compared): boolean {
  return numeral.c.length >= 2
}
