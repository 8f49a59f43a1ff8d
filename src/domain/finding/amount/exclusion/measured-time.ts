import { unitDimension } from '../../../quantity/unit.ts'
import type { Candidate } from '../candidate.ts'
import type { Exclusion } from './exclusion.ts'

const times: ReadonlySet<string> = new Set(['hours', 'days', 'working-days', 'months'])

/** What is said of a length of time that is itself measured or limited. */
const measured =
  /时限|期限(?!内)|工期|年限|周期|用时|时长|耗时|耗费|只用|仅用|用了|压缩|缩短|压减|提前|提速|延长|减少|减至|时间(?!内)(?:由|从|为|平均|不|缩|压|控)|只需|仅需|仅要|只要/
/** 压缩至7个工作日内: what it was brought to. */
const led = /(?:压缩|缩短|压减|减少|控制|精简|降|限时)(?:到|至|为|在)$/
/** 7个工作日内答复, 有效期3年: until when, or how long it holds. */
const until = /^(?:之?内(?!完成率)|前|后|里|来|间|以来|期间)/
const untilBefore = /(?:每|有效期|试用期|连续|近|满|超过|未来|今后|头|(?<!提)前|后|过去|已停工|停工|等了|为期)$/

/** A length of time says when or how long, unless it is what was measured: 审批时限压缩至45个工作日. */
export const passingTime: Exclusion = {
  reason: 'time',
  excludes: (candidate) => isTime(candidate) && !isMeasured(candidate),
}

function isTime({ unit }: Candidate): boolean {
  return times.has(unitDimension(unit))
}

function isMeasured({ clause, after, before, touching, token }: Candidate): boolean {
  if (led.test(clause)) return token.value.lt('1900')
  if (untilBefore.test(before) || (until.test(after) && !touching.includes('<='))) return false
  return token.value.lt('1900') && measured.test(clause)
}
