import type { Finding } from '../finding/finding.ts'
import { divideExact, type Exact, exact, roundExact, toText, zero } from '../quantity/exact.ts'
import { convert, isUnitCode, type UnitCode } from '../quantity/unit.ts'
import { holdingOf, holds } from './holding.ts'
import { shownUnit } from './shown-unit.ts'
import { powerOfTen, type WrittenNumber } from './written-number.ts'

type Stated = Pick<Finding, 'comparator' | 'value' | 'value2' | 'unit' | 'quote'>

/**
 * The text to put into the quote’s place: the right number in its manner of writing, with its unit, its 多 or 约, its decimals. It would be
 * judged `same` or `rounded`.
 *
 * @param right in the unit of the finding
 * @returns null where it cannot be said so: a range, a growth that is a fall
 */
export function replacementFor(stated: Stated, written: WrittenNumber, right: Exact): string | null {
  if (stated.value2 !== null) return null
  if (right.lt(zero) !== stated.value.lt(zero) && !right.eq(zero)) return null
  if (written.isInWords) return inPlainWords(stated, right.abs())
  const amount = amountFor(stated, written, right.abs())
  if (amount === null) return null
  const { before, after } = written
  const text = numberText(divideExact(amount.value, written.scale), amount.decimals, written.hasSeparators)
  return amount.isPlain
    ? `${before.replace(strictWords, '')}${text}${after.replace(moreWords, '')}`
    : `${before}${text}${after}`
}

/** Words that say more or less than the number, and that an exact one cannot have. */
const strictWords =
  /(超过|超出|超過|突破|高于|高於|大于|大於|多于|多於|超|破|逾|过|過|不足|不到|不满|不滿|低于|低於|少于|少於|小于|小於)$/
const moreWords = /有余|有餘|[多余餘几幾]/

/** The same numeral with the unit that makes it right; null where the quote has no unit of its own. */
export function withUnit({ quote }: Pick<Finding, 'quote'>, written: WrittenNumber, unit: UnitCode): string | null {
  const [, bound = ''] = /(以上|以下|以内|之内|左右|上下)$/.exec(written.after) ?? []
  const own = written.after.slice(0, written.after.length - bound.length)
  if (written.isInWords || own === '') return null
  return `${written.before}${written.digits}${spelt(unit, quote)}${bound}`
}

const spellings: Partial<Record<UnitCode, string>> = {
  '㎡': '平方米',
  '万㎡': '万平方米',
  'km²': '平方公里',
  'm³': '立方米',
  '万m³': '万立方米',
  m: '米',
  km: '公里',
  百分点: '个百分点',
}

function spelt(unit: UnitCode, quote: string): string {
  return /[㎡²³]|km|m2/.test(quote) ? unit : (spellings[unit] ?? unit)
}

interface Amount {
  readonly value: Exact
  readonly decimals: number
  /** 多 and 超 must go: the number is exact. */
  readonly isPlain: boolean
}

function amountFor(stated: Stated, written: WrittenNumber, right: Exact): Amount | null {
  for (const candidate of candidatesFor(stated, written, right)) {
    if (candidate.value.lte(zero) && !right.eq(zero)) continue
    if (isRightAgain(stated, written, candidate, right)) return candidate
  }
  return null
}

/** Finer and finer ways to say the number, the one in the draft’s own digits first. */
function candidatesFor({ comparator }: Stated, written: WrittenNumber, right: Exact): Amount[] {
  const { step, coarse, scale, decimals, isMore } = written
  const finest: Amount = {
    value: right,
    decimals: Math.max(decimals, placesOf(right, scale)),
    isPlain: comparator === '>' || comparator === '<',
  }
  if (comparator === '=')
    return [...finer(step).map((at) => ({ ...inSteps(right, at, 'near', written), isPlain: false })), finest]
  const way = comparator === '~' ? 'near' : comparator.startsWith('>') ? 'below' : 'above'
  const isStrict = comparator === '>' || comparator === '<'
  return [
    ...finer(coarse).map((at) => ({ ...inSteps(right, at, way, written), isPlain: false })),
    ...(isStrict && !isMore
      ? [{ ...inSteps(way === 'below' ? right.minus(step) : right.plus(step), step, way, written), isPlain: false }]
      : []),
    finest,
  ]
}

/** A step, and the four that are ten times finer each. */
function finer(step: Exact): Exact[] {
  return [0, -1, -2, -3, -4].map((power) => step.times(powerOfTen(power)))
}

function inSteps(right: Exact, step: Exact, way: 'near' | 'below' | 'above', { scale, decimals }: WrittenNumber) {
  const count = divideExact(right, step)
  const whole = roundExact(count, 0)
  const floor = whole.gt(count) ? whole.minus(exact(1)) : whole
  const ceiling = floor.eq(count) ? floor : floor.plus(exact(1))
  const value = (way === 'near' ? whole : way === 'below' ? floor : ceiling).times(step)
  return { value, decimals: Math.max(Math.min(decimals, placesOf(step, scale)), placesOf(value, scale)) }
}

/** Decimals that a value needs in the numeral. */
function placesOf(value: Exact, scale: Exact): number {
  return toText(roundExact(divideExact(value, scale), 10)).split('.')[1]?.length ?? 0
}

function isRightAgain(stated: Stated, written: WrittenNumber, { value, isPlain }: Amount, right: Exact): boolean {
  const comparator = isPlain ? '=' : stated.comparator
  const coarse = value.eq(zero) ? written.coarse : powerOfTen(value.e - value.c.length + 1)
  const again = { ...written, coarse, isMore: written.isMore && !isPlain }
  const known = { comparator: '=' as const, value: right, valueHigh: null }
  const step = comparator === '=' ? again.step : coarse
  const finerStep = coarse.lt(step) ? coarse : step
  return holds(holdingOf({ comparator, value, value2: null }, { ...again, step: finerStep }, known))
}

function numberText(value: Exact, decimals: number, hasSeparators: boolean): string {
  const text = roundExact(value, decimals).toFixed(decimals)
  if (!hasSeparators) return text
  const [whole = '', fraction] = text.split('.')
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? parted : `${parted}.${fraction}`
}

function inPlainWords({ unit }: Stated, right: Exact): string | null {
  const shown = shownUnit(unit, right)
  if (!isUnitCode(shown)) return null
  return `${toText(roundExact(convert(right, unit, shown), 4))}${shown}`
}
