import { findUnit, type UnitCode, unitDimension } from '../../quantity/unit.ts'

const inBrackets = /[（(【[]\s*(?:单位[：:]\s*)?([^（）()【】[\]]{1,8})\s*[）)】\]]\s*$/
const behindSign = /[/,，:：]\s*([^/,，:：\d]{1,8})$/
const uncounted =
  /^(?:序号|编号|代码|电话|联系电话|联系人|备注|名次|排名|位次|排序|时间|日期|年份|月份|档次)|(?:时间|日期|电话|编号|代码|排名|位次)$/
const countWords: readonly (readonly [RegExp, UnitCode])[] = [
  [/家数$/, '家'],
  [/户数$/, '户'],
  [/个数$|项目数$|数量（个）$/, '个'],
  [/栋数$/, '栋'],
  [/套数$/, '套'],
  [/人数$/, '人'],
  [/企业数$|企业数量$/, '家'],
]

/** The unit that a heading names: 完成投资（万元）, 产值/亿元, 用工人数. */
export function headingUnit(heading: string): UnitCode | null {
  const named = inBrackets.exec(heading)?.[1] ?? behindSign.exec(heading)?.[1]
  const unit = named === undefined ? null : rateUnit(findUnit(named), heading)
  return unit ?? countWords.find(([words]) => words.test(heading))?.[1] ?? null
}

/** True for a column whose numbers count nothing: 序号, 开工时间, 联系电话. */
export function isUncountedHeading(heading: string): boolean {
  return uncounted.test(heading.replace(/[（(].*$/, ''))
}

/** 亩均税收（万元） is 万元 a 亩. */
function rateUnit(unit: UnitCode | null, heading: string): UnitCode | null {
  const isPerMu = unit !== null && unitDimension(unit) === 'money' && /亩均|每亩|亩产/.test(heading)
  return isPerMu ? findUnit(`${unit}/亩`) : unit
}
