import type { Frame } from './frame.ts'
import type { Thing, Trim } from './thing.ts'
import type { Told } from './told.ts'

/** Numbers that stand in a row in one clause: 27家、18家和6家. */
export interface DealtList {
  /** Index of its first mention. */
  readonly first: number
  readonly size: number
  /** True behind 分别 or 依次: the nth number belongs to the nth name. */
  readonly isDealt: boolean
}

const dealing = /分别|依次|各为/u

/** For each frame the list that it stands in; a number that stands alone is a list of one. */
export function dealtLists(frames: readonly Frame[]): readonly DealtList[] {
  const lists: DealtList[] = []
  for (let first = 0; first < frames.length; ) {
    let end = first + 1
    while (frames[end]?.isListed === true) end += 1
    const isDealt = dealing.test(frames[first]?.clause ?? '')
    for (let at = first; at < end; at += 1) lists.push({ first, size: end - first, isDealt })
    first = end
  }
  return lists
}

/**
 * The thing of a number in a row by its place in it: 分别 behind several names (三大行业产值分别增长…), or behind several numbers (分别增加 27 家、18 家和 6
 * 家), or, in one place, numbers in the order of the things before (晋江 172 家和 48 家).
 */
export function dealtThing(
  frame: Frame,
  list: DealtList,
  first: Frame,
  told: readonly Told[],
  trim: Trim,
): Thing | null {
  if (list.size < 2) return null
  const nth = frame.index - list.first
  const left = first.clause.split(dealing)[0] ?? ''
  if (!list.isDealt) return parallelThing(frame, list, first, told, trim)
  const name = namesIn(left, list.size, trim)[nth]
  const doing = frame.sense.change === null ? trim(first.clause.split(dealing)[1] ?? '') : ''
  if (name !== undefined) return { subject: `${name}${doing === '为' ? '' : doing}`, rule: 'dealt-names', from: null }
  if (trim(left) !== '' || (frame.sense.change === null && doing !== '')) return null
  return above(told[list.first - list.size + nth], frame, 'dealt-numbers')
}

function parallelThing(frame: Frame, list: DealtList, first: Frame, told: readonly Told[], trim: Trim): Thing | null {
  if (frame.sense.change !== null || trim(first.before) !== '' || frame.after.startsWith('的')) return null
  const things = told.slice(Math.max(0, list.first - list.size), list.first)
  const isSame = ({ frame: other }: Told) => other.block === frame.block && other.mention.unit === frame.mention.unit
  if (things.length < list.size || !things.every(isSame)) return null
  if (new Set(things.map(({ subject }) => subject)).size < list.size) return null
  return above(things[frame.index - list.first], frame, 'parallel')
}

function above(one: Told | undefined, { block }: Frame, rule: string): Thing | null {
  return one === undefined || one.frame.block !== block ? null : { subject: one.subject, rule, from: one.frame.index }
}

const counted = /^(.*?)(?:等)?(?:[三四五六七八九十两\d]+[大个类])(\p{Script=Han}{2,8})$/u
const measured = /(?:投资|产值|增加值|收入|面积|税收|用电量|企业|项目)$/u

const rate = /(?:履约|开工|竣工|投产|达产|达效|纳统|装修|入驻|去化|完成|利用)率$/u

/** 签约项目履约率、开工率: the things of the first are those of the others. */
function ratesOf(names: readonly string[]): readonly string[] | null {
  const things = names[0]?.replace(rate, '') ?? ''
  if (things === '' || !names.every((name) => rate.test(name))) return null
  return names.map((name) => (name.replace(rate, '') === '' ? `${things}${name}` : name))
}

/** The names of a list with what they share: 甲、乙和丙三大行业产值 → 甲行业产值 …; as many as there are numbers, else none. */
function namesIn(words: string, size: number, trim: Trim): readonly string[] {
  const sentence = words.replace(/^.*[，：]/u, '')
  const [, listed = sentence, tail = ''] = counted.exec(sentence) ?? []
  const names = listed.split(/[、和及与]/u).map(trim)
  if (names.length !== size || names.includes('')) return []
  const rates = ratesOf(names)
  if (rates !== null) return rates
  const shared = tail === '' ? (measured.exec(names.at(-1) ?? '')?.[0] ?? '') : ''
  return names.map((name) => (measured.test(name) ? name : `${name}${tail}${shared}`))
}
