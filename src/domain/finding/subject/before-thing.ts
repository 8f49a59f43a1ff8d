import { ofDoing, tailedThing, withHead } from './bare-doing.ts'
import { carriedFrom, headedThing } from './carried-thing.ts'
import type { Frame } from './frame.ts'
import type { Thing, Trim } from './thing.ts'
import { isDoing } from './thing-words.ts'
import { lastOfSentence, measures, type Told } from './told.ts'

/** Who gets or pays, where money is told of: the thing is in the heading then. */
const bearers = /^(?:单个)?(?:企业|项目|单位|个人|户|家企业|园区|建设单位)$/u
/** 规上工业企业中，入园率…: of whom the rate is. */
const amongAbove = /^(.{2,16})(?:当)?中[，,]$/u
const investing = /^(?:园区|项目|园区项目|重点项目|建设)*投资$/u
const sized = /(?:以上|以下|以内|亿元|万元)$/u
/** 园区项目新开工: the doing stands behind the projects. */
const doneBehind = /^(.*(?:项目|厂房))(?:已|须)?(新开工|开工|动工|竣工|投产|封顶|在建|租出|出租|交付)$/u

/** The noun before the number: 园区完成投资38亿元. A bare doing takes the thing of the number before it: 竣工14个. */
export function beforeThing(frame: Frame, told: readonly Told[], trim: Trim): Thing | null {
  const own = trim(wordsBefore(frame, told))
    .replace(/^占(?=年度|全年)/u, '')
    .replace(doneBehind, '$2$1')
  if (own === '' || own === '实际') return null
  return (
    sameNoun(own, frame, told) ??
    planOf(own, frame, told) ??
    moneyThing(own, frame, trim) ??
    amongThing(own, frame, trim) ??
    tailedThing(own, frame, told) ??
    sizedThing(own, frame, told) ??
    classOf(own, frame, told) ??
    (isDoing(own) ? ofDoing(own, frame, told, trim) : named(withHead(own, frame)))
  )
}

const classed = /(?:工业总?产值|营业收入|企业|项目|厂房|园区|隐患|问题|用地|人才|地块|楼宇|平台|设备)$/u
/** What is a noun already, or needs none. */
const countedEnd = /[区园业目厂房地户宗处栋家人士员工]$/u
const LONGEST_CLASS = 6

/** 工业企业 860 家，其中纺织 310 家: a class of what was counted, without its noun. */
function classOf(own: string, { sense, dimension, mention }: Frame, told: readonly Told[]): Thing | null {
  const whole = sense.partOf === null ? undefined : told[sense.partOf]
  if (
    whole === undefined ||
    (dimension !== 'count' && dimension !== 'money') ||
    whole.frame.mention.unit !== mention.unit
  )
    return null
  const noun = classed.exec(whole.subject)?.[0]
  if (noun === undefined || own.length > LONGEST_CLASS || named(withHead(own, whole.frame)).subject !== own) return null
  if (countedEnd.test(own)) return null
  return { subject: `${own}${noun}`, rule: 'class-of-whole', from: null }
}

function named(subject: string): Thing {
  return { subject, rule: 'noun-before', from: null }
}

/** The words before the number, without the noun that belongs to the number before: 签约48个项目、总投资210亿元. */
function wordsBefore({ before, sentence }: Frame, told: readonly Told[]): string {
  const previous = told.at(-1)
  const isNounBehind = previous?.frame.sentence === sentence && /^(?:noun|doing)-behind/u.test(previous.rule)
  return isNounBehind ? before.replace(/^[^、]*、/u, '') : before
}

/** 启动改造5宗地块、640多亩: the noun before belongs to the number before, and to this one. */
function sameNoun(own: string, frame: Frame, told: readonly Told[]): Thing | null {
  const previous = told.at(-1)
  if (previous === undefined || !/[、和]$/u.test(frame.before) || previous.frame.block !== frame.block) return null
  return previous.subject.endsWith(own) ? carriedFrom(previous, frame, 'list-carried') : null
}

/** Money: projects that 完成 some of it, investment that was 完成, and who gets it. */
function moneyThing(own: string, frame: Frame, trim: Trim): Thing | null {
  if (frame.dimension !== 'money') return null
  if (bearers.test(own) && !/完成$/u.test(frame.before)) return headedThing(frame, trim)
  if (!/完成了?\s*$/u.test(frame.before)) return null
  if (own.endsWith('项目')) return { subject: `${own}完成投资`, rule: 'project-money', from: null }
  return investing.test(own) ? named(`${own}完成`) : null
}

function amongThing(own: string, frame: Frame, trim: Trim): Thing | null {
  const among = amongAbove.exec(frame.clauseAbove)?.[1]
  return among !== undefined && own.endsWith('率') ? named(`${trim(among)}${own}`) : null
}

/** 10亿元以上的14个 of the projects before it. */
function sizedThing(own: string, frame: Frame, told: readonly Told[]): Thing | null {
  if (frame.dimension !== 'count' || !sized.test(own)) return null
  const above = lastOfSentence(told, frame, measures('count'))
  if (above === null) return null
  const of = /的\s*$/u.test(frame.before) ? '的' : ''
  return { subject: `${own}${of}${above.subject}`, rule: 'size-carried', from: null }
}

/** 完成年度任务50家: the task of the thing before it. */
function planOf(own: string, frame: Frame, told: readonly Told[]): Thing | null {
  const plan = /^(?:超额)?(?:完成|占|为)?((?:年度|全年)?(?:任务|目标|计划)|年度)$/u.exec(own)?.[1]
  if (plan === undefined) return null
  const above = frame.dimension === 'money' ? null : lastOfSentence(told, frame)
  return { subject: `${above?.subject ?? ''}${plan}`, rule: 'plan', from: null }
}
