import type { Frame } from './frame.ts'
import type { Thing, Trim } from './thing.ts'
import { isDoing, splitDoing } from './thing-words.ts'
import { lastOfSentence, measures, type Told } from './told.ts'

const heads: Readonly<Record<string, string>> = { 家: '企业', 户: '企业', 个: '项目' }
const failing = /^(?:没有|未|不)(?=.{2})/u
const LONGEST = 10

/** What the counted things did stands behind the number, without a noun: 要有7个竣工、5个投产; 还有9个没有办结. */
export function doingBehind(frame: Frame, told: readonly Told[], trim: Trim): Thing | null {
  if (frame.dimension !== 'count' || frame.sense.change !== null || frame.isListed) return null
  const written = frame.after.replace(/[，。；：、）\n].*$/su, '')
  const did = trim(written)
  const isFailing = failing.test(written) && written.length <= LONGEST
  if (!isFailing && !isDoing(did)) return null
  const above = lastOfSentence(told, frame, measures('count'))
  const noun = above === null ? '' : splitDoing(above.subject).noun
  const head = headOf(frame, noun)
  return head === '' ? null : { subject: `${isFailing ? written : did}${head}`, rule: 'doing-behind', from: null }
}

/** The noun of the number before it, where the counting word is the same thing's; else the counting word's own. */
function headOf({ mention }: Frame, noun: string): string {
  const own = heads[mention.unit] ?? ''
  const last = /(?:项目|企业|问题|地块|厂房|园区)$/u.exec(noun)?.[0]
  return last === undefined || last === own ? own : last
}
