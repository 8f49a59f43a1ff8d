import type { BoundedValue, Comparator } from '#domain/quantity/comparator.ts'
import { type Exact, roundExact, toText } from '#domain/quantity/exact.ts'
import { convert, type UnitCode, unitDimension } from '#domain/quantity/unit.ts'
import type { Compared } from '#domain/verdict/comparison.ts'
import type { KnownFigure } from '#domain/verdict/known-figure.ts'
import { unitWritten } from '#domain/verdict/shown-unit.ts'
import { decimalsOf } from '#domain/verdict/written-number.ts'
import { groupDigits } from '#i18n/decimal-text.ts'
import type { Locale } from '#i18n/locale.ts'
import { unitText } from '#i18n/unit-text.ts'

/** A number in a unit, ready to be shown. */
export interface ShownNumber {
  readonly comparator: Comparator
  readonly value: string
  readonly valueHigh: string | null
  readonly unit: UnitCode
}

/** What has more decimals than this was divided; it is shown in the draft’s own, or two. */
const longest = 4

/** A right value in the unit in which the draft wrote its own. */
export function asWritten({ comparator, value, valueHigh }: BoundedValue, { finding, written }: Compared): ShownNumber {
  const unit = unitWritten(finding.unit, written.scale)
  const scaled = (one: Exact) => shownText(convert(one, finding.unit, unit), Math.max(written.decimals, 2))
  return { comparator, value: scaled(value), valueHigh: valueHigh && scaled(valueHigh), unit }
}

function shownText(value: Exact, places: number): string {
  return toText(decimalsOf(value) > longest ? roundExact(value, places) : value)
}

/** What another source says, in the draft’s unit where it measures the same, else in its own. */
export function otherAsWritten(figure: KnownFigure, compared: Compared): ShownNumber {
  const { comparator, value, valueHigh, unit } = figure
  if (unitDimension(unit) !== unitDimension(compared.finding.unit))
    return { comparator, value: toText(value), valueHigh: valueHigh && toText(valueHigh), unit }
  const own = compared.finding.unit
  return asWritten(
    { comparator, value: convert(value, unit, own), valueHigh: valueHigh && convert(valueHigh, unit, own) },
    compared,
  )
}

const signs: Readonly<Record<Comparator, string>> = { '=': '', '>=': '≥', '>': '＞', '<=': '≤', '<': '＜', '~': '≈' }

/** `2134.6万㎡`, `≥2,100万㎡`. */
export function numberWords({ comparator, value, valueHigh, unit }: ShownNumber, locale: Locale): string {
  const amount = valueHigh === null ? groupDigits(value) : `${groupDigits(value)}–${groupDigits(valueHigh)}`
  const word = unitText(unit, locale)
  const space = locale === 'en' && /^[a-z0-9]/i.test(word) ? ' ' : ''
  return `${signs[comparator]}${amount}${space}${word}`
}
