import { exact, toText } from '#domain/quantity/exact.ts'
import { convert, plainUnit, unitDimension } from '#domain/quantity/unit.ts'
import type { Dimension } from '#domain/quantity/unit-table.ts'
import {
  groupDigits,
  isNegative,
  isZero,
  magnitudeText,
  percentText,
  plainDecimal,
  roundDecimal,
  signedDigits,
} from '#i18n/decimal-text.ts'
import type { Translator } from '#i18n/translator.ts'
import { unitText } from '#i18n/unit-text.ts'
import type { BoardTarget } from '../programme/standings.ts'
import { unitOf } from '../statistic/statement.ts'

/** Numbers as a bulletin writes them: one form for screen, Word and picture. */

export type Standing = BoardTarget['standing']
export type Statement = NonNullable<Standing['figure']>
type Promised = BoardTarget['value']

const longestFraction = 4
const shownFraction = 2

/** Exact to four decimals; a longer fraction is rounded to two. With `places`, at so many: those of its column. */
export function amountText(value: string, places: number | null = null): string {
  if (places !== null) return groupDigits(roundDecimal(value, places))
  return groupDigits(fractionOf(value) > longestFraction ? roundDecimal(value, shownFraction) : plainDecimal(value))
}

/** The decimals at which a column of values is shown: as many as one of them has, two at most. */
export function decimalsOf(values: readonly (string | null)[]): number {
  return Math.min(
    shownFraction,
    Math.max(0, ...values.map((value) => (value === null ? 0 : fractionOf(plainDecimal(value))))),
  )
}

function fractionOf(value: string): number {
  return value.split('.')[1]?.length ?? 0
}

/** `12 家`, `3.5%`. */
export function amountWithUnit(say: Translator, value: string, unit: string): string {
  return `${amountText(value)}${say.locale === 'en' && unit !== '%' ? ' ' : ''}${unitText(unit, say.locale)}`
}

/** A promised value with its sign: `≥600`, `1,700–1,800`; null where the target has no number. */
export function promisedText(say: Translator, { comparator, value, valueHigh }: Promised): string | null {
  return value === null ? null : boundedText(say, { comparator, value, valueHigh })
}

/** A reported value in another unit of its dimension: that of the column it stands in. */
export function reportedText(
  say: Translator,
  statement: Statement,
  unit: string,
  places: number | null = null,
): string {
  const { comparator, valueHigh } = statement
  const high = valueHigh && inUnit({ ...statement, value: valueHigh }, unit)
  return boundedText(say, { comparator, value: inUnit(statement, unit), valueHigh: high }, places)
}

/** A reported value in another unit of its dimension, exact. */
export function inUnit({ value, unit }: Pick<Statement, 'value' | 'unit'>, wanted: string): string {
  return toText(convert(exact(value), unitOf(unit), unitOf(wanted)))
}

function boundedText(
  say: Translator,
  { comparator, value, valueHigh }: Pick<Statement, 'comparator' | 'value' | 'valueHigh'>,
  places: number | null = null,
): string {
  const sign = comparator === '=' ? '' : say(`quantity.comparator.${comparator}`)
  return `${sign}${amountText(value, places)}${valueHigh === null ? '' : `–${amountText(valueHigh, places)}`}`
}

export function completionText({ completion }: Standing): string | null {
  return completion === null ? null : percentText(completion)
}

/** Points against the pace, with a sign: behind is minus. */
export function pointsText(behindPoints: string): string {
  const points = magnitudeText(behindPoints, 1)
  if (isZero(points)) return points
  return `${isNegative(behindPoints) ? '+' : '−'}${points}`
}

/** Two values as they are shown beside each other, and the difference of what is shown. */
export interface ShownChange {
  readonly before: string
  readonly now: string
  /** `+12`, `−3`; `0` where nothing that four decimals show has moved. */
  readonly change: string
}

/** Both values at the same decimals: so many more, four at most, that a difference can be seen. */
export function shownChange(before: string, now: string): ShownChange {
  let places = Math.max(ownFraction(before), ownFraction(now))
  while (places < longestFraction && roundDecimal(before, places) === roundDecimal(now, places)) places += 1
  const [was, is] = [roundDecimal(before, places), roundDecimal(now, places)]
  return {
    before: groupDigits(plainDecimal(was)),
    now: groupDigits(plainDecimal(is)),
    change: signedDigits(toText(exact(is).minus(was))),
  }
}

/** The decimals that `amountText` gives a value. */
function ownFraction(value: string): number {
  const fraction = fractionOf(plainDecimal(value))
  return fraction > longestFraction ? shownFraction : fraction
}

const counted: readonly Dimension[] = ['count', 'people', 'occurrence']

/** What is needed a month, in digits: of things that are counted one by one a whole number, rounded up; of all else two decimals at most. */
export function monthlyText(amount: string, unit: string): string {
  const code = unitOf(unit)
  if (!counted.includes(unitDimension(code)) || plainUnit(code) !== code) return roundDecimal(amount, shownFraction)
  const [whole = '0', fraction] = plainDecimal(amount).split('.')
  return fraction === undefined ? whole : toText(exact(whole).plus('1'))
}

/** The name of a figure that is not there. */
export function absentText(say: Translator, { light: { reason } }: Standing): string {
  if (reason === 'not-split') return say('quantity.absent.not-split')
  return say(reason === 'not-reported' ? 'quantity.absent.not-reported' : 'quantity.absent.not-applicable')
}
