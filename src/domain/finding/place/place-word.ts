import type { NamedPlace } from '../../place/place-name.ts'
import type { Span } from '../../text/clean-text.ts'
import { aroundAll, type PlaceIndex, withAncestors } from './place-index.ts'

/**
 * A place that a text names. `here` is where things are; `body` is part of the name of an office or a firm (晋江市工信局); `beside` is what
 * something is held against (比全市平均高).
 */
export interface PlaceWord extends Span {
  readonly place: NamedPlace
  readonly role: 'here' | 'body' | 'beside'
  /** True for 全市, 我县, 全镇: the word names no place of its own. */
  readonly isKind: boolean
}

/** Words for the place that the text is about, by kind. */
const kindWords =
  /(?:全|我|本|辖|整个)(?<kind>[市县区镇乡])(?![级值直民人委政长域镇街])|(?<only>镇|乡)(?:里|区内|内)(?!的?[^，。]{0,2}书记)/g

const body =
  /^(?![^，。；、]{0,8}(?:新增|新建|完成|实现|建成|共有|累计|已|将))[^，。；、：:()（）\d“”]{0,9}?(?:局|委(?!托)|办(?!理|事|法|厂|好|成)|厅|公司|集团|银行|协会|商会|大学|学院|医院|法院|检察院|海关|日报|晚报|经济报|商报|新闻网|政府|党委|领导小组|书记|市长|县长|区长|镇长|经验|人大|政协|机场|高速|港口)/
const beside = /(?:比|较|占|(?<![关位处属由对])于|超过?|居|同|列|毗邻|邻近|远离)$/
const besideBehind = /^(?:[^，。；]{0,6}平均|各园区第|第\d|的?\d+个[县市区镇乡])/

/** What words like 全县 and 全镇 can mean: the document's place with those above it, and the town that was named last. */
export interface KnownPlaces {
  readonly own: NamedPlace | null
  readonly town: NamedPlace | null
}

/** Every place that a stretch of the text names, in order. */
export function placeWords(text: string, { start, end }: Span, index: PlaceIndex, known: KnownPlaces): PlaceWord[] {
  const { own } = known
  const words: PlaceWord[] = []
  for (let at = start; at < end; at += 1) {
    const found = index.nameAt(text, at)
    if (found === null) continue
    const span = { start: at, end: at + found.length }
    const place = chosen(found.places, own, words.at(-1) ?? null, index)
    at = span.end - 1
    if (place !== null) addWord(words, { ...span, place, role: roleOf(text, span), isKind: false }, index)
  }
  return [...words, ...kindWordsIn(text, { start, end }, index, lastTown(words, known))].sort(
    (a, b) => a.start - b.start,
  )
}

/** 晋江市磁灶镇: the name of a part right behind its whole is one word. */
function addWord(words: PlaceWord[], word: PlaceWord, index: PlaceIndex): void {
  const last = words.at(-1)
  const isPart = last?.end === word.start && withAncestors(word.place, index).includes(last.place)
  if (isPart) words[words.length - 1] = { ...word, start: last.start }
  else words.push(word)
}

/** Of several places of one name the one under the document's place, or under the place named before; none when that does not tell. */
function chosen(
  places: readonly NamedPlace[],
  own: NamedPlace | null,
  last: PlaceWord | null,
  index: PlaceIndex,
): NamedPlace | null {
  if (places.length === 1) return places[0] ?? null
  const under = (whole: NamedPlace | null) =>
    whole === null ? [] : places.filter((place) => withAncestors(place, index).includes(whole))
  const near = [under(own), under(last?.place ?? null)].find(({ length }) => length === 1)
  return near?.[0] ?? null
}

function roleOf(text: string, { start, end }: Span): PlaceWord['role'] {
  const [before, behind] = [text.slice(Math.max(0, start - 3), start), text.slice(end, end + 16)]
  if (body.test(behind)) return 'body'
  return beside.test(before) || besideBehind.test(behind) ? 'beside' : 'here'
}

function lastTown(words: readonly PlaceWord[], { own, town }: KnownPlaces): KnownPlaces {
  return { own, town: words.findLast(({ place }) => place.kind === 'town')?.place ?? town }
}

function kindWordsIn(text: string, { start, end }: Span, index: PlaceIndex, known: KnownPlaces): PlaceWord[] {
  const piece = text.slice(start, end)
  return [...piece.matchAll(kindWords)].flatMap((match) => {
    const place = placeOfKind(match.groups?.kind ?? match.groups?.only ?? '', known, index)
    const span = { start: start + match.index, end: start + match.index + match[0].length }
    if (place === null) return []
    return [{ ...span, place, role: roleOf(text, span), isKind: true }]
  })
}

/** 全市 in a text of a county is the city above it; in a text of a city it is that city. */
function placeOfKind(kind: string, { own, town }: KnownPlaces, index: PlaceIndex): NamedPlace | null {
  if ((kind === '镇' || kind === '乡') && town !== null) return town
  return own === null ? null : (withAncestors(own, index).find(({ name }) => name.endsWith(kind)) ?? null)
}

/** The one place of several names that stand together. */
export function placeOfGroup(words: readonly PlaceWord[], index: PlaceIndex): NamedPlace | null {
  return aroundAll(
    words.map(({ place }) => place),
    index,
  )
}
