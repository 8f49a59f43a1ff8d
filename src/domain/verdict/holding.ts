import type { Finding } from '../finding/finding.ts'
import { type BoundedValue, meets } from '../quantity/comparator.ts'
import { divideExact, type Exact, exact, roundExact } from '../quantity/exact.ts'
import type { WrittenNumber } from './written-number.ts'

/**
 * How a written number holds against a known one: `same`; `rounded` to the digits that are shown; `near` (约, 近); `bound`: it only bounds,
 * and the known one lies within; `open`: the known one only bounds, and leaves both possible; `broken`: a bound that does not hold; `none`.
 */
export type Holding = 'same' | 'rounded' | 'near' | 'bound' | 'open' | 'broken' | 'none'

type Stated = Pick<Finding, 'comparator' | 'value' | 'value2'>

/** True where nothing is to be mended. */
export function holds(holding: Holding): boolean {
  return holding !== 'none' && holding !== 'open' && holding !== 'broken'
}

/** @param known in the unit of the finding */
export function holdingOf(stated: Stated, written: WrittenNumber, known: BoundedValue): Holding {
  if (isSaidAlike(stated, known)) return 'same'
  if (known.comparator === '~') return isNear(known.value, stated.value, written) ? 'near' : 'none'
  if (known.comparator !== '=' || known.valueHigh !== null) return againstBound(stated, known)
  if (stated.value2 !== null) return withinRange(stated, known.value)
  switch (stated.comparator) {
    case '=':
      return roundAt(known.value, written.step).eq(stated.value) ? 'rounded' : 'none'
    case '~':
      return isNear(stated.value, known.value, written) ? 'near' : 'none'
    case '>':
      return written.isMore ? somewhatMore(stated.value, known.value, written) : boundHolding(stated, known)
    case '>=':
    case '<=':
    case '<':
      return boundHolding(stated, known)
    default:
      return stated.comparator satisfies never
  }
}

function isSaidAlike({ comparator, value, value2 }: Stated, known: BoundedValue): boolean {
  const alike = comparator === known.comparator || comparator === '=' || comparator === '~'
  const isAlike = known.comparator === '=' ? comparator === '=' || comparator === '~' : alike && comparator !== '='
  const highAlike = value2 === null ? known.valueHigh === null : (known.valueHigh?.eq(value2) ?? false)
  return isAlike && highAlike && known.value.eq(value)
}

/** What is known is itself a bound or a range. */
function againstBound({ comparator, value, value2 }: Stated, known: BoundedValue): Holding {
  const truth = meets(known, comparator, value, value2)
  if (truth === 'unknown') return 'open'
  return truth ? 'bound' : 'none'
}

function withinRange({ value, value2 }: Stated, known: Exact): Holding {
  return known.gte(value) && known.lte(value2 ?? value) ? 'bound' : 'none'
}

function boundHolding({ comparator, value }: Stated, known: BoundedValue): Holding {
  return meets(known, comparator, value, null) === true ? 'bound' : 'broken'
}

/** 2100多 says more than 2100 and less than 2200. */
function somewhatMore(value: Exact, known: Exact, { coarse }: WrittenNumber): Holding {
  return known.gt(value) && known.lt(value.plus(coarse)) ? 'rounded' : 'none'
}

/** How far from 约 1000 the true number may lie, as a share of it, as among sources (`domain/statistic/statement.ts`). */
const nearness = exact('0.05')

/** 约 and 近: nearer than one of the last digit that is not 0, and than a twentieth. */
function isNear(value: Exact, known: Exact, { coarse }: WrittenNumber): boolean {
  const apart = known.minus(value).abs()
  return apart.lt(coarse) && apart.lte(value.abs().times(nearness))
}

/** The nearest multiple of a step, half away from zero (四舍五入). */
export function roundAt(value: Exact, step: Exact): Exact {
  return roundExact(divideExact(value, step), 0).times(step)
}
