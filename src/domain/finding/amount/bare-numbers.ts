import type { UnitCode } from '../../quantity/unit.ts'
import { SIGHT } from './candidate.ts'
import type { NumberToken } from './number-token.ts'

/** A number without a unit that is clear by its thing. */
export interface BareReading {
  readonly unit: UnitCode
  readonly rule: string
}

const ratioThing =
  /容积率(?:[^，。；\d]{0,4}[，]?[^，。；\d]{0,20}|[^。；]{0,16}(?:提高|提升|提|调整|增加?|升)(?:到|至|为))$/
const ratioFrom = /容积率[^。；，]{0,24}$/
const ratioAgain =
  /容积率[^。；]{0,26}，(?:(?:改造|提升|调整|更新|建成)后)?[最高低力争达到确保平均至少不于为提升]{0,8}$/
const ratioChange = /容积率[^。；]{0,26}，[^，。；\d]{0,10}(?:提高|提升|增加|下降|降低)了?$/
const moneyThing =
  /(?:产值|投资|投资额|收入|营收|税收|税金|总额|资金|利润|生产总值|GDP|增加值|销售额|金额|规模|奖励?|补助?|补贴|经费|存款|贷款|配套|自筹|拿出|出资|筹措|融资)[^，。；：]{0,12}$/
const amountEnd = /^(?:[，。；、！,;）)\n]|以上|以下|以内|左右|大关|的?资金|$)/
const otherNumber = /^(?:[%％年月日号期版.:：∶/\-+×]|个|第|\d)/

/** 容积率2.0 is a multiple; 产值突破1.2万亿 is money. Null for a number of nothing known. */
export function readBare(token: NumberToken, sentence: string): BareReading | null {
  if (token.unit !== null || token.suffix !== '') return null
  const before = sentence.slice(Math.max(0, token.start - SIGHT), token.start)
  const after = sentence.slice(token.end, token.end + 4)
  if (isFloorAreaRatio(token, before, after)) return { unit: '倍', rule: 'bare-ratio' }
  if (/[万亿]$/.test(token.scale) && moneyThing.test(before) && amountEnd.test(after))
    return { unit: '元', rule: 'bare-money' }
  return null
}

function isFloorAreaRatio(token: NumberToken, before: string, after: string): boolean {
  if (token.value.gte('20') || otherNumber.test(after) || !/[\d点]/.test(token.numeral)) return false
  return ratioThing.test(before) || ratioFrom.test(before) || ratioAgain.test(before) || ratioChange.test(before)
}
