import { adverbialClause } from './filler-words.ts'
import type { Frame } from './frame.ts'
import type { Thing, Trim } from './thing.ts'
import { isPlan, isPlanShare, lastOfBlock, lastOfSentence, type Told } from './told.ts'

const comparison =
  /同比|环比|按可比口径|按可比价格?|比增|(?<![占对])比(?!重|例|率)|较(?!快|好|大|多|高)|与[^，]{2,14}相比|年均|平均每年|快于|慢于|高于|低于|高出|领先|落后|超(?:过)?(?:序时|时序|进度)|离[^，]*差|仅?为全|是(?:[去上前]|20)|(?:不得?)?(?:低于|少于)上年/u
const growing =
  /增长|增加(?!值)|新增(?=$)|净增|增(?=$)|提高|提升|上升|上涨|上浮|涨(?:了|幅)?(?=$)|扩大|下降|下调|下滑|减少|增收|多收|减(?=$)|降(?:了|低|至|到)?(?=$)|回落|收窄|压减|压缩|缩短|缩减|调减|省了?(?=$)|多(?:建|了)?(?=$)|少(?:了)?(?=$)|翻|倍增|暂?低于/u
const running = /(?<=.{2})(?:[一二三四五两]年)?累计$|(?<=.{3})[一二三四五两]年$/u
const measure = /(?:增速|增幅|增长率|增长速度|增势)$/u

/** A change: the thing that grows stands before the word of growing, or is the one that was told of last. */
export function changedThing(frame: Frame, told: readonly Told[], trim: Trim): Thing | null {
  if (frame.sense.change === null) return null
  const words = beforeChange(frame.before)
  const own = trim(words).replace(measure, '').replace(running, '')
  if (own !== '' && frame.before.slice(words.length).startsWith('净增'))
    return { subject: `${own}净增`, rule: 'growth-before', from: null }
  if (own === '降幅' || own === '增幅') return withHead(frame, told, own)
  if (own === '园区')
    return { subject: `${own}${lastOfSentence(told, frame)?.subject ?? ''}`, rule: 'growth-scoped', from: null }
  if (own !== '') return { subject: own, rule: 'growth-before', from: null }
  const ofPace = pace.test(frame.before) ? lastOfSentence(told, frame, isPlanShare) : null
  if (ofPace !== null) return { subject: ofPace.subject, rule: 'growth-carried', from: ofPace.frame.index }
  const isRate = frame.mention.unit === '%'
  const fits = (one: Told) => !isPlan(one) && !(isRate && isPlanShare(one))
  const above = lastOfSentence(told, frame, fits) ?? lastOfBlock(told, frame, fits)
  const lostShare = /(占|完成|为)((?:年度|全年)(?:计划|任务|目标))/u.exec(frame.clauseAbove)
  if (lostShare !== null && frame.dimension === 'points')
    return { subject: `${above?.subject ?? ''}${lostShare[0]}`, rule: 'growth-clause-above', from: null }
  const clauseAbove = adverbialClause.test(frame.clauseAbove) ? '' : nameIn(frame.clauseAbove, trim)
  const isNearer = above === null || above.frame.sentence !== frame.sentence || turning.test(frame.clauseAbove)
  if (clauseAbove !== '' && isNearer) return { subject: clauseAbove, rule: 'growth-clause-above', from: null }
  return above === null ? null : { subject: above.subject, rule: 'growth-carried', from: above.frame.index }
}

function withHead(frame: Frame, told: readonly Told[], own: string): Thing {
  const above = lastOfSentence(told, frame)
  return { subject: `${above?.subject ?? ''}${own}`, rule: 'growth-carried', from: above?.frame.index ?? null }
}

const pace = /序时|时序|时间进度/u
const turning = /由[负降跌正]|止跌|由降转升/u

/** 招引企业由各镇自报 → 招引企业. */
function nameIn(clause: string, trim: Trim): string {
  const words = beforeChange(clause).replace(/(?<=.{2})(?:由|按).*$/su, '')
  return trim(words).replace(measure, '')
}

/** The words before the comparison or the word of growing. */
function beforeChange(words: string): string {
  const ends = [comparison.exec(words)?.index, growing.exec(words)?.index].filter((end) => end !== undefined)
  return words.slice(0, Math.min(words.length, ...ends))
}
