import type { Frame } from './frame.ts'
import type { IndicatorFound } from './indicator-found.ts'
import { investorOf, isInvestment, lastInvestment } from './investment-of.ts'
import {
  investmentMade,
  investmentPlan,
  otherInvestment,
  planCompletion,
  planTwins,
  planWords,
} from './investment-wordings.ts'
import type { Thing } from './thing.ts'
import { lastOfSentence, type Told } from './told.ts'

const planNamed = /(?:计划|任务|目标)(?:数|投资)?$/u
/** The words of the plan itself: 占年度计划, 完成全年任务. */
const planPhrase = /(?:占|为|完成|超额|年度|全年|当年|年)*(?:投资)?(?:计划|任务|目标)(?:数|投资)?$/u
const elsewhere = /固定资产|固投|技改|技术改造|工业投资|民间|外资|到资/u
const reached = /完成率|进度|序时/u
const none: IndicatorFound = { indicator: null, rule: 'none' }

/**
 * Shares of a plan, and the plan itself. Only the plan of investment has an indicator: 完成年度计划的 54% behind an investment, or where nothing
 * else stands in the sentence; a share of another thing's plan is none.
 */
export function planShareOf(frame: Frame, thing: Thing, told: readonly Told[], title: string): IndicatorFound | null {
  const isShare = frame.dimension === 'ratio' || frame.dimension === 'points'
  if (isShare && speaksOfPlan(frame, thing)) return shareIndicator(frame, thing, told, title)
  if (thing.rule.startsWith('share-')) return thing.subject.includes('工业用地占') ? null : none
  return isShare ? null : planIndicator(frame, thing, told)
}

function speaksOfPlan({ sense }: Frame, { subject }: Thing): boolean {
  if (planWords.test(subject)) return true
  return sense.change === null && investmentMade.test(subject) && !otherInvestment.test(subject)
}

function shareIndicator(frame: Frame, thing: Thing, told: readonly Told[], title: string): IndicatorFound {
  const { subject } = thing
  const above = thing.from === null ? lastOfSentence(told, frame) : (told[thing.from] ?? null)
  if (above !== null && isPlanShare(above.indicator)) return { indicator: above.indicator, rule: 'plan-share' }
  if (above !== null && isInvestment(above.indicator)) return twinOf(above.indicator)
  if (elsewhere.test(subject)) return none
  if (investmentMade.test(subject)) return twinOf(investorOf(frame, subject, told, title).indicator)
  if (above !== null && above.frame.sentence === frame.sentence) return none
  if (investmentPlan.test(subject)) return twinOf(investorOf(frame, subject, told, title).indicator)
  return reached.test(subject) ? twinOf(lastInvestment(told)) : none
}

/** The plan of the thing before it: 占全年任务 18 亿元 behind an investment is an investment too. */
function planIndicator(frame: Frame, { subject }: Thing, told: readonly Told[]): IndicatorFound | null {
  if (!planNamed.test(subject) || frame.sense.change !== null) return null
  const above = lastOfSentence(told, frame, (one) => one.frame.dimension === frame.dimension)
  const own = subject.replace(planPhrase, '')
  if (above === null || above.subject.includes('总投资')) return null
  if (own.length >= 2 && !/占|完成/u.test(subject) && !above.subject.includes(own)) return null
  return { indicator: above.indicator, rule: above.indicator === null ? 'none' : 'plan-of' }
}

function isPlanShare(indicator: string | null): boolean {
  return indicator === planCompletion || (indicator !== null && Object.values(planTwins).includes(indicator))
}

function twinOf(investment: string | null): IndicatorFound {
  if (investment === null) return none
  return { indicator: planTwins[investment] ?? planCompletion, rule: 'plan-share' }
}
