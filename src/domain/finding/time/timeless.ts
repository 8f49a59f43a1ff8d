import { countable, type Numbered } from './nature.ts'
import type { Found } from './position.ts'

/** Attributes of a thing: they hold whenever. */
const attribute =
  /(?:^(?:计划|预计|规划|合计|项目|园区)?(?:投资|预留|面积)|总投资|投资总额|占地(?:面积)?|用地(?:面积)?|建筑面积|规划面积|地块面积|容积率|起拍价|产能|年产值|年发电|年税收|层高|租金|月租|单层面积|厂房面积|设备投资|注册资本|投资额|折合?标准煤|节约标准煤)$/
const ownSize = /(?:总投资|占地(?:面积)?|建筑面积|规划面积|规划用地|规划建设|总建筑面积)(?:约|为|达|超)?$/

/** What does not change while the thing stands. */
const lasting = /^(?:全长|总长|历时|车程|核准面积|注册资本)$/
const obtained = /供应|盘活|出让|收储|整备|新增|完成|签约|低效|涉及|工业用地|新征|开发/

/** Rules of money, marks and shares: they hold as long as the rule does. */
const moneyRule =
  /补助|奖励|再奖|补贴|返还|贴息|增信|首付|租金|租价|上浮|加分|满分|权重|每平方米|比例可|补偿标准|出资|融资的|承担|给予/

/** Demands that stand for every case and not for a year. */
const standingDemand =
  /每(?![年月季周天日]|个月|半年)|单个|新供|新建(?:厂房|项目)?容积率|一般|原则上|至少配|最小|时限|工期|用时|办理时间|抽查|不得低于|不得高于|自持|骨干|专员|挂点|规格|每月到|权重|等次/

const timelessIndicators: ReadonlySet<string> = new Set([
  'purchase-subsidy-cap',
  'lease-subsidy-cap',
  'industrial-land-far',
  'tax-per-mu-after-renovation',
])

const onceDone = /(?:改造|投产|建成|达产|完成|竣工|投用|全部建成|满产|投运|达效|改)后|达产|改完|按照?测算|据测算/
const recurring = /每年|每月/
const longAgo = /原是|原有|原来|鼎盛|以前|过去|从前|曾经/

/**
 * Why a number has no time although others around it have; null when it may have one.
 *
 * @param told the sentence up to the number
 */
export function timelessBecause(numbered: Numbered, found: Found | null, told: string): string | null {
  const { sense, mention } = numbered
  const always = timelessAlways(numbered)
  if (always !== null) return always
  if (found?.nearness === 'clause' && mention.unit !== '天') return null
  if (sense.kind === 'target') return standingBecause(numbered, found)
  if (timelessFact(numbered) !== null) return timelessFact(numbered)
  if (isAttribute(numbered, found)) return 'attribute'
  return isOfOneThing(numbered, found, told) ? 'of-one-thing' : null
}

/** What no word of time changes: marks, caps, ratios of a rule, and what comes once something is finished. */
function timelessAlways({ sense, mention, indicator, subject, before }: Numbered): string | null {
  if (mention.unit === '分') return 'mark'
  if (lasting.test(subject.subject) || /(?:全长|总长|历时)$/.test(before)) return 'attribute'
  if (indicator !== null && timelessIndicators.has(indicator.id)) return 'standing-demand'
  if (sense.kind === 'forecast' && onceDone.test(before)) return 'once-done'
  return sense.kind === 'target' && mention.unit === '比例' && before.includes('按') ? 'standing-demand' : null
}

/** Measures of one case: a bound on them that is asked without a time is asked of every case. */
const measures: ReadonlySet<string> = new Set(['元/亩', '元/㎡', 'm', '倍', '天', '工作日', '层'])

function standingBecause(numbered: Numbered, found: Found | null): string | null {
  const isDated = found?.nearness === 'sentence' && (found.word.shape === 'by' || found.word.shape === 'point')
  if (isStandingDemand(numbered) && !isDated) return 'standing-demand'
  const { unit, comparator } = numbered.mention
  const isFar = found === null || found.nearness === 'carried' || found.nearness === 'heading'
  const isAsked = unit === '天' || unit === '工作日' || (comparator !== '=' && comparator !== '~')
  if (unit === '倍' && numbered.sense.change === null && comparator === '>=') return 'standing-measure'
  return isFar && isAsked && measures.has(unit) ? 'standing-measure' : null
}

function isStandingDemand({ subject, before }: Numbered): boolean {
  return standingDemand.test(subject.subject + before)
}

function timelessFact({ subject, mention, before }: Numbered): string | null {
  if (recurring.test(before)) return 'recurring'
  if (longAgo.test(before)) return 'long-ago'
  if (moneyRule.test(before) || moneyRule.test(subject.subject)) return 'rule-of-money'
  return mention.unit === '天' ? 'length-of-time' : null
}

const oneThing =
  /一家|这家|该(?:企业|公司|厂|项目)|(?:企业|项目|公司|园区|小区)(?:负责人|老板|业主)|厂长|车间|一条|这里的/

/** What one firm has put in and gained, when its sentence says no time, is not of the months of which the text told before. */
function isOfOneThing({ mention, indicator }: Numbered, found: Found | null, told: string): boolean {
  const isFar = found === null || found.nearness === 'carried' || found.nearness === 'heading'
  return isFar && indicator === null && !countable.has(mention.unit) && oneThing.test(told.slice(-80))
}

/** Whether a number says what a thing is, and not what was done with it. */
export function isAttribute({ subject, sense, indicator, before }: Numbered, found: Found | null): boolean {
  if (found?.nearness === 'sentence' && found.word.shape === 'point') return false
  if (sense.cumulative) return false
  const isNamed = attribute.test(subject.subject) || ownSize.test(before)
  const isOfThing = isNamed && !obtained.test(subject.subject + before)
  return isOfThing && (indicator === null || sense.kind === 'forecast')
}
