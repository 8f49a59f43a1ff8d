import { adverbialClause } from './filler-words.ts'
import type { Frame } from './frame.ts'
import type { Thing, Trim } from './thing.ts'
import { splitDoing } from './thing-words.ts'
import { lastOfBlock, lastOfSentence, measures, type Told } from './told.ts'

/** Nothing of its own before the number: the heading of a list, the thing before it, the clause above. */
export function carriedThing(frame: Frame, told: readonly Told[], trim: Trim): Thing | null {
  const previous = told.at(-1)
  if (frame.isListed && previous !== undefined) return carriedFrom(previous, frame, 'list-carried')
  const heading = adverbialClause.test(frame.clauseAbove) ? '' : statedIn(trim(frame.clauseAbove)).replace(aimed, '')
  if (heading !== '' && /[：:]$/u.test(frame.clauseAbove)) return { subject: heading, rule: 'list-heading', from: null }
  const isLike = measures(frame.dimension)
  const isSame = (one: Told) => isLike(one) && one.frame.mention.unit === frame.mention.unit
  const above = lastOfSentence(told, frame, isSame) ?? lastOfSentence(told, frame, isLike)
  if (above !== null) return carriedFrom(above, frame, 'thing-carried')
  if (heading !== '') return { subject: heading, rule: 'clause-above', from: null }
  const far =
    lastOfBlock(told, frame, isSame) ??
    lastOfBlock(told, frame, isLike) ??
    lastOfSentence(told, frame) ??
    lastOfBlock(told, frame)
  return far === null ? headedThing(frame, trim) : carriedFrom(far, frame, 'thing-carried-far')
}

/** The same thing as that one, without its 累计 where this number is no running total. */
export function carriedFrom(one: Told, { sense }: Frame, rule: string): Thing {
  const subject = sense.cumulative ? one.subject : one.subject.replace(/^累计/u, '')
  return { subject, rule, from: one.frame.index }
}

/** 园区投资目标：一季度 12 亿元. */
const aimed = /(?<=.{4})(?:目标|任务|计划)(?:分解|安排)?$/u

/** The heading that begins the paragraph: 租金补贴 of （二）租金补贴。 */
export function headedThing(frame: Frame, trim: Trim): Thing | null {
  const heading = trim(frame.heading)
  return heading === '' ? null : { subject: heading, rule: 'paragraph-heading', from: null }
}

/** 升规纳统更不乐观 → 升规纳统. */
function statedIn(clause: string): string {
  const { doing, noun } = splitDoing(clause)
  return doing.length >= 2 && /^[更还不较很仍偏]/u.test(noun) ? doing : clause
}
