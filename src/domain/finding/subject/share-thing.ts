import type { Frame } from './frame.ts'
import type { Thing, Trim } from './thing.ts'
import { isPlan, lastOfSentence, type Told } from './told.ts'

const planned =
  '(?:年度|全年|年|上半年|本季度|季度)?(?:计划|任务|目标|序时进度)(?:投资|任务|目标)?(?:总?数|总?量|总?额)?'
const ofPlan = new RegExp(`(完成|为|是|相当于|达到?)(?:了)?((?:投资)?${planned}(?:投资)?)的?$`, 'u')
const ofAll =
  /^(.*?)(?:约|仅|只)?占(?:到|了|其|据)?(.*?)(的?比重|的?比例|的?份额)?(?:的|为|达到?|是|升至|降至|由|从|到|约|已?超过|提高到?|提升到?)*$/u
const ofYear = /(完成|占)(年度|全年)的?$/u
const ofTotal = /(完成)(总量|总数|总额|全部)的?$/u

/** A share of a whole or of a plan: 占全市税收, 完成年度计划. */
export function shareThing(frame: Frame, told: readonly Told[], trim: Trim): Thing | null {
  if (frame.dimension !== 'ratio' || frame.mention.unit === '倍' || frame.sense.change !== null) return null
  const clause = frame.clause.replace(/[“”]/gu, '')
  return planShare(clause, frame, told, trim) ?? wholeShare(clause, frame, told, trim)
}

function planShare(clause: string, frame: Frame, told: readonly Told[], trim: Trim): Thing | null {
  const match = ofPlan.exec(clause) ?? ofYear.exec(clause) ?? ofTotal.exec(clause)
  if (match === null) return null
  const [written, verb = '', plan = ''] = match
  const own = trim(clause.slice(0, clause.length - written.length))
  const above = own === '' ? lastOfSentence(told, frame, isThing) : null
  const head = plan.endsWith('计划') && verb === '完成' ? '' : own || (above?.subject ?? '')
  return { subject: `${head}${verb}${plan}`, rule: 'share-of-plan', from: above?.frame.index ?? null }
}

function isThing(one: Told): boolean {
  return !isPlan(one) && !one.rule.startsWith('share-')
}

function wholeShare(clause: string, frame: Frame, told: readonly Told[], trim: Trim): Thing | null {
  const match = ofAll.exec(clause)
  if (match === null) return null
  const [, left = '', whole = '', share = ''] = match
  const own = trim(left.replace(/分别$/u, ''))
  const above = own === '' ? lastOfSentence(told, frame, isThing) : null
  const head = own || (above?.subject ?? '')
  if (whole === '')
    return { subject: own === '' ? `${head}占` : own, rule: 'share-of-whole', from: above?.frame.index ?? null }
  const carried = head.includes('占') ? '' : head
  return {
    subject: `${carried}占${whole.replace(/的$/u, '')}${share}`,
    rule: 'share-of-whole',
    from: above?.frame.index ?? null,
  }
}
