import { baseUnit } from '../../quantity/base-unit.ts'
import { divideExact, type Exact } from '../../quantity/exact.ts'
import { convert, type UnitCode, unitDimension } from '../../quantity/unit.ts'
import type { Candidate } from './candidate.ts'
import type { NumberToken } from './number-token.ts'
import { type RateStretch, rateAt } from './rate-words.ts'

/** A value in the unit in which it is kept. */
export interface Measured {
  readonly value: Exact
  readonly value2: Exact | null
  readonly unit: UnitCode
  /** What the words around it made of its unit; null when the unit alone said it. */
  readonly rule: string | null
}

/** A value in its base unit. */
export function inBaseUnit(value: Exact, value2: Exact | null, unit: UnitCode, rule: string | null = null): Measured {
  const base = baseUnit(unit)
  if (base === unit) return { value, value2, unit, rule }
  return { value: convert(value, unit, base), value2: value2 && convert(value2, unit, base), unit: base, rule }
}

/** Money beside 亩均 is 元/亩, tonnes of 标准煤 are tce; 块 is money where money is spoken of. */
export function measuredInContext(
  token: NumberToken,
  unit: UnitCode,
  { clause, after }: Pick<Candidate, 'clause' | 'after'>,
  rates: readonly RateStretch[],
): Measured {
  const { value, value2 } = token
  if (unit === '吨' && /标准?煤[^，。；]{0,6}$/.test(clause))
    return { value, value2, unit: 'tce', rule: 'standard-coal' }
  const plain = unit === '块' && isMoney(token, clause) ? '元' : unit
  if (unitDimension(plain) !== 'money') return inBaseUnit(value, value2, plain)
  const per = rateAt(rates, token.start)
  if (per === null || per === 'unknown') return inBaseUnit(value, value2, plain)
  if (per === '元/㎡' && /^(?:\/|每)月/.test(after)) return { value, value2, unit: '元/㎡·月', rule: 'rate-words' }
  return moneyPer(token, per)
}

const moneyTalk = /税|价|租金|工资|收入|赚|花|卖|挣|薪/

function isMoney({ scale, ownBounds }: NumberToken, clause: string): boolean {
  return /[万亿]/.test(scale) || ownBounds.includes('~') || (/[百千]/.test(scale) && moneyTalk.test(clause))
}

function moneyPer({ value, value2 }: NumberToken, per: UnitCode): Measured {
  if (per !== 'km²' && per !== '公顷') return { value, value2, unit: per, rule: 'rate-words' }
  const area = convert(value.times('0').plus('1'), per, '㎡')
  return {
    value: divideExact(value, area),
    value2: value2 && divideExact(value2, area),
    unit: '元/㎡',
    rule: 'rate-words',
  }
}
