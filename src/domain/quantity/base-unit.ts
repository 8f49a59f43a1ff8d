import type { UnitCode } from './unit.ts'
import { unitDimension } from './unit.ts'
import type { Dimension } from './unit-table.ts'

/** Where a dimension has one unit in which its values are compared. Counting words keep the word that the text has. */
const baseOf: Partial<Readonly<Record<Dimension, UnitCode>>> = {
  money: '元',
  'money-usd': '美元',
  area: '㎡',
  length: 'm',
  volume: 'm³',
  mass: '吨',
  coal: 'tce',
  electricity: 'kWh',
  power: 'kW',
  'apparent-power': 'kVA',
  'floor-load': 'kN/㎡',
  'money-per-area': '元/㎡',
  'money-per-area-month': '元/㎡·月',
  'money-per-person': '元/人',
  'money-per-electricity': '元/kWh',
}

/** Units whose base is not that of their dimension: 亩 and 元/亩 have no exact decimal in ㎡, 成 are tenths of a hundred. */
const ownBase: Partial<Readonly<Record<UnitCode, UnitCode>>> = {
  亩: '亩',
  万亩: '亩',
  '元/亩': '元/亩',
  '万元/亩': '元/亩',
  '亿元/亩': '元/亩',
  成: '%',
  万个: '个',
  万家: '家',
  万户: '户',
  万件: '件',
  万人: '人',
  万人次: '人次',
}

/**
 * The unit in which a value of this unit is kept: 万元 → 元, 公顷 → ㎡, 万元/亩 → 元/亩; 亩 and counting words stay.
 *
 * @example baseUnit('万㎡') // '㎡'
 */
export function baseUnit(unit: UnitCode): UnitCode {
  return ownBase[unit] ?? baseOf[unitDimension(unit)] ?? unit
}
