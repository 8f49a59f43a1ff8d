import type { Frame } from './frame.ts'
import type { Thing, Trim } from './thing.ts'
import { countedNoun, isDoing, splitDoing } from './thing-words.ts'
import type { Told } from './told.ts'

const notNoun =
  /^(?:的?(?:年度|全年)?(?:任务|目标|计划)|[，。；：、（）\s\n]|以上|以下|以内|左右|的?(?:增|下降|提高)|完成|增长|为|占|空置|闲置|待[租售去]|压减|压缩|减少|缩短|扩大|提升|上升|攀升|升[至到]|降[至到]|由|从|到|在(?!建)|之间|比|较|和|及|与|或|分别|全部|均|都|已|未|没有|没|不|要|将|年内|执行|起算|计算|持平|大体|居|列|是|其中|同比|环比|再|并|而|则|仍|才|每|按|据)/u
const heavy = new Set(['ratio', 'points', 'score', 'days', 'working-days', 'months', 'hours'])
const bringing = /(?:有|是|为|共|达|(?<!签)约|近|仅|只|还|在|对|把|给|向|跟|同|让|被|使|由|从)$/u
const spent = /^(?:全部|均|都|已|另外|要|将|可|须|必须|应|[，。；：、）])/u
/** What somebody brings the things to do: 推动9家企业升规纳统. */
const doneTo = /^(?:再)?(?:推动|帮助|促进|带动|支持|助推|促成|引导|组织)$/u
const predicate = /^(?:未|没有?|不|去年|今年)?[^，。；：、（）\n]{2,12}$/u
const LONGEST_VERB = 9
/** Where the things are, not what is done with them. */
const zone = /(?:开发区|高新区|经开区|投资区|工业区|片区|园区|园)$/u

/** A noun behind the number: 3栋厂房, 8家企业; with the doing before it (交付厂房), or what the things did behind it (5个项目未开工). */
export function behindThing(frame: Frame, _told: readonly Told[], trim: Trim): Thing | null {
  const { after, dimension } = frame
  if (heavy.has(dimension) || frame.sense.change !== null || notNoun.test(after)) return null
  const noun = countedNoun.exec(after)?.[0] ?? bareNoun(after)
  if (noun === null) return null
  const rest = after.slice(noun.length)
  const clean = trim(noun.replace(/^的/u, ''))
  if (clean === '') return null
  const verb = verbBefore(frame.before, trim)
  const done = doneTo.test(verb) && !frame.isFollowed ? trim(rest.replace(/[，。；：、）\n].*$/su, '')) : ''
  if (isDoing(done)) return { subject: `${done}${clean}`, rule: 'noun-behind-doing', from: null }
  if (verb !== '') return { subject: joined(verb, clean), rule: 'noun-behind', from: null }
  const did =
    frame.isFollowed || spent.test(rest) ? '' : trim(rest.replace(/[，。；：、）\n].*$/su, '')).replace('了', '')
  const isShort = did !== '' && (dimension === 'count' ? predicate.test(did) : isDoing(did))
  return {
    subject: isShort ? `${did}${clean}` : clean,
    rule: isShort ? 'noun-behind-doing' : 'noun-behind',
    from: null,
  }
}

/** A short noun that ends the clause: 560亩净地。 */
function bareNoun(after: string): string | null {
  return /^的?\p{Script=Han}{2,8}(?=[，。；：、）\n]|$)/u.exec(after)?.[0] ?? null
}

function verbBefore(before: string, trim: Trim): string {
  if (bringing.test(before)) return ''
  const verb = trim(before.replace(/^.*、/su, '')).replace(/了$/u, '')
  return verb.length > LONGEST_VERB || zone.test(verb) ? '' : verb
}

/** 走访 + 企业; a noun before that says the same is not said twice. */
function joined(verb: string, noun: string): string {
  if (verb.endsWith(noun)) return verb
  const { noun: own } = splitDoing(verb)
  return own.length > 2 && noun.endsWith(own) ? noun : `${verb}${noun}`
}
