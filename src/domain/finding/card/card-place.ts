import type { NamedPlace } from '../../place/place-name.ts'
import type { CleanText } from '../../text/clean-text.ts'
import { type PlaceIndex, placeIndex, withAncestors } from '../place/place-index.ts'
import { placeWords } from '../place/place-word.ts'
import type { CardPlace, Lexicon } from '../text-card.ts'

const IN_TITLE = 12
const IN_HEAD = 4
const IN_OPENING = 6
const HEAD_LENGTH = 200

/** Where a text is from: the place of its title, else the one it speaks of most; a place that the list does not have keeps its name. */
export function cardPlace(text: CleanText, title: string | null, { places }: Lexicon): CardPlace | null {
  const index = placeIndex(places)
  const scores = new Map<NamedPlace, number>()
  const add = (piece: string, weight: (start: number) => number) => {
    for (const { place, start } of placeWords(piece, { start: 0, end: piece.length }, index, { own: null, town: null }))
      for (const [up, each] of upTo(place, index).entries())
        scores.set(each, (scores.get(each) ?? 0) + weight(start) / 2 ** up)
  }
  if (title !== null) add(title, () => IN_TITLE)
  add(text.text, (start) => (start < HEAD_LENGTH ? IN_HEAD : 1))
  const [first] = placeWords(text.text, { start: 0, end: Math.min(60, text.text.length) }, index, {
    own: null,
    town: null,
  })
  if (first !== undefined)
    for (const each of upTo(first.place, index)) scores.set(each, (scores.get(each) ?? 0) + IN_OPENING)
  const best = [...scores].sort(([, a], [, b]) => b - a)[0]
  return best === undefined ? unlistedPlace(title, text.text) : { code: best[0].code, name: best[0].name }
}

/** A town or an area speaks for its county, a county by a half for its city. */
function upTo(place: NamedPlace, index: PlaceIndex): readonly NamedPlace[] {
  const chain = withAncestors(place, index).filter(({ kind }) => kind !== 'province')
  const isSmall = place.kind === 'town' || place.kind === 'area'
  return isSmall ? chain.slice(1, 2) : chain.slice(0, 1)
}

const provinces =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆'
const name = '[^\\P{Script=Han}年月日季度半全我本各该的个是和与及在到从为家上下前后]'
/** Names with their kind: 莆田市, 鹿城区; 开发区 and 园区 are none. */
const withKind = new RegExp(
  `(?:(?:${provinces})省?)?(?<name>${name}{2,3}(?:市|县|(?<![发园新城片市社景厂辖业资校库港示]|范)区))(?![场域委长政级里值])`,
  'gu',
)
/** Words with which a text begins its time, and which are no names. */
const opening = '截至|截止|早在|根据|按照|进入|迎来|预计|力争|回顾|展望|围绕|确保|其中|自打|打从'
/** Names that stand behind their province, or begin the text: 陕西渭南上半年, 温州自2014年以来. */
const bare = new RegExp(
  `(?:^|[。\\n])(?!${opening})(?:(?:${provinces})省?)?(?<name>${name}{2})(?=上半年|下半年|今年|去年|自\\d|：|市|\\d{4}年|[一二三四]季度)`,
  'gu',
)

/** A name with 市, 县 or 区 that the list does not have, named in the title or most often; else the one with which the text begins. */
function unlistedPlace(title: string | null, text: string): CardPlace | null {
  const counts = new Map<string, number>()
  const pieces = [
    [title ?? '', IN_TITLE, withKind],
    [text.slice(0, 3000), 2, withKind],
    [text.slice(0, 200), 1, bare],
  ] as const
  for (const [piece, weight, form] of pieces)
    for (const { groups } of piece.matchAll(form)) {
      const found = groups?.name ?? ''
      if (found !== '') counts.set(found, (counts.get(found) ?? 0) + weight)
    }
  const best = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
  return best === undefined ? null : { code: null, name: best }
}
