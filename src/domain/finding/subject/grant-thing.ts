import type { Frame } from './frame.ts'
import type { Thing, Trim } from './thing.ts'
import type { Told } from './told.ts'

const granted = /补助|补贴|奖励|奖补|资助/gu
/** What a firm does for which it is given money. */
const forWhat =
  /(?:对|鼓励|支持)(?:企业|投资者|项目业主)?((?:首次|新|整体)?(?:购买|购置|租赁|租用|承租|自建|新建|建设|入驻|引进|新增|升规|纳统|盘活|改造|技改)?[^，。；：]{0,14}?)(?:的)?(?:企业|项目|单位|个人|业主)?(?:的)?(?=，|给予|予以|奖励|补助|补贴|按|一次性|$)/gu
const doneFor = /(?:购买|购置|租赁|租用|承租|自建)[^，。；：的]{0,10}/gu
const LONGEST_WORD = 6

/** Money that is given for something: 对购买厂房入驻的企业给予最高80万元补助; its upper end may stand alone behind: 每年最高30万元. */
export function grantThing(frame: Frame, _told: readonly Told[], trim: Trim): Thing | null {
  if (frame.dimension !== 'money' || frame.sense.change !== null) return null
  const behind = last(frame.after.slice(0, LONGEST_WORD), granted)
  const inClause = behind ?? last(frame.before, granted)
  const isUpperEnd = frame.mention.comparator.startsWith('<')
  const word = inClause ?? (isUpperEnd ? last(frame.lead, granted) : null)
  if (word === null) return null
  const heading = trim(frame.heading)
  if (inClause === null && last(heading, granted) !== null)
    return { subject: heading, rule: 'paragraph-heading', from: null }
  const what = trim(reason(frame.clause) ?? reason(frame.lead) ?? '').replace(/的$/u, '')
  return what === ''
    ? null
    : { subject: `${what}${word[0]}`, rule: inClause === null ? 'grant-above' : 'grant', from: null }
}

function reason(words: string): string | null {
  return last(words, doneFor)?.[0] ?? last(words, forWhat)?.[1] ?? null
}

function last(words: string, pattern: RegExp): RegExpExecArray | null {
  return [...words.matchAll(pattern)].at(-1) ?? null
}
