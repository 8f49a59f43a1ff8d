import { isUnitCode, plainUnit, type UnitCode } from '../quantity/unit.ts'

/** True when a text without a unit carries 万 or 亿, and the unit of its column does too. */
export function hasScaleTwice(text: string, outer: UnitCode): boolean {
  return /[万萬亿億]/u.test(text) && /^[千万亿]/u.test(outer)
}

/** 万元 → 元, 万元/亩 → 元/亩; null for 亿元/km², of which nobody keeps the plain unit. */
export function withoutScale(unit: UnitCode): UnitCode | null {
  const plain = plainUnit(unit)
  if (plain !== unit) return plain
  const rest = unit.slice(1)
  return isUnitCode(rest) ? rest : null
}

/** The last 万 or 亿 of a text, in Simplified script; empty when it has none. */
export function lastScale(text: string): string {
  const scale = /[万萬亿億](?=[^万萬亿億]*$)/u.exec(text)?.[0] ?? ''
  return scale.replace('萬', '万').replace('億', '亿')
}
