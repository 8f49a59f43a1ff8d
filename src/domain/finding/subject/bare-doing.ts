import { adverbialClause } from './filler-words.ts'
import type { Frame } from './frame.ts'
import type { Thing, Trim } from './thing.ts'
import { splitDoing } from './thing-words.ts'
import { lastOfBlock, lastOfSentence, measures, type Told } from './told.ts'

const firms = {
  noun: '企业',
  of: /(?:投产|签约|招引|引进|入驻|装修|停产|进场|规上|规模以上|高新|专精特新)$/u,
}
const projects = { noun: '项目', of: /(?:开工|动工|竣工|投产|在建|封顶|签约)$/u }
/** The thing that a bare doing counts, by the counting word: 家 are firms, 个 are projects. */
const headByUnit: Readonly<Record<string, { readonly noun: string; readonly of: RegExp }>> = {
  家: firms,
  户: firms,
  个: projects,
}
const tail = /^(?:总量|总面积|面积|总数)$/u
const LONGEST_DOING = 6
const LONGEST_CLAUSE = 14

/** A doing alone: 竣工14个 counts the projects of the number before, 累计投产241家 firms, 新建28.4万平方米 what the text speaks of. */
export function ofDoing(own: string, frame: Frame, told: readonly Told[], trim: Trim): Thing {
  if (frame.dimension === 'ratio') return doingShare(own, frame, told)
  const head = headByUnit[frame.mention.unit]
  const headNoun = head?.of.test(own) === true && !own.includes('纳统') ? head.noun : null
  const noun = head === firms ? '' : nounAbove(headNoun, frame, told)
  if (noun !== '') return { subject: `${own}${noun}`, rule: 'head-carried', from: null }
  if (headNoun !== null) return { subject: `${own}${headNoun}`, rule: 'head-by-unit', from: null }
  const stated = head !== undefined || adverbialClause.test(frame.clauseAbove) ? '' : trim(frame.clauseAbove)
  if (stated !== '' && stated.length <= LONGEST_CLAUSE)
    return { subject: `${own}${stated}`, rule: 'head-above', from: null }
  return { subject: own, rule: 'doing-alone', from: null }
}

/** The noun of what was counted before, as far as a doing of this kind can be done with it. */
function nounAbove(head: string | null, frame: Frame, told: readonly Told[]): string {
  const reachesFar = head === null || frame.lead.startsWith('其中')
  const fits = measures(frame.dimension)
  const above = lastOfSentence(told, frame, fits) ?? (reachesFar ? lastOfBlock(told, frame, fits) : null)
  const noun = above === null ? nounOfRate(told, frame) : splitDoing(above.subject).noun
  return noun.includes('占') || (head !== null && !noun.endsWith(head)) ? '' : noun
}

/** 规上508家 → 规上企业: words that say which firms or projects, without the noun. */
export function withHead(own: string, { mention }: Frame): string {
  const head = headByUnit[mention.unit]
  return head?.of.test(own) === true && own.length <= LONGEST_DOING ? `${own}${head.noun}` : own
}

/** 供应一半以上 of what is supplied. */
function doingShare(own: string, frame: Frame, told: readonly Told[]): Thing {
  const above = lastOfSentence(told, frame, ({ subject }) => subject.includes(own))
  return { subject: above?.subject ?? own, rule: 'doing-alone', from: null }
}

/** 总量, 面积 of what stands before it. */
export function tailedThing(own: string, frame: Frame, told: readonly Told[]): Thing | null {
  if (!tail.test(own)) return null
  const noun = own === '面积' ? (lastOfSentence(told, frame)?.subject ?? '') : nounBefore(frame, told)
  return noun === '' ? null : { subject: `${noun}${own}`, rule: 'head-carried', from: null }
}

function nounBefore(frame: Frame, told: readonly Told[]): string {
  const above = lastOfSentence(told, frame, measures(frame.dimension))
  return above === null ? nounOfRate(told, frame) : splitDoing(above.subject).noun
}

/** 标准厂房 of 标准厂房利用率. */
function nounOfRate(told: readonly Told[], frame: Frame): string {
  if (frame.dimension !== 'area') return ''
  const above = lastOfSentence(told, frame, (one) => one.frame.dimension === 'ratio')
  return /^(.{2,})(?:利用|空置|使用|出租|投用)率$/u.exec(above?.subject ?? '')?.[1] ?? ''
}
