import { unitDimension } from '../../quantity/unit.ts'
import { type Kind, kindOf } from './kind.ts'
import { moodsOf, type Said } from './mood-walk.ts'
import type { Mood } from './mood-words.ts'
import type { Scene } from './scene.ts'
import { type Spot, sentenceBefore } from './spot.ts'

/** The kind of each mention: words beside it, sentence, paragraph, headings, document. */
export function kindsOf({ reading, spots, ways, sections, columns, document }: Scene): readonly Kind[] {
  const moods = moodsOf(reading, spots, ways)
  const paragraphs = paragraphMoods(spots, moods)
  const starts = new Set(ways.map(({ from }) => from))
  let before: { readonly spot: Spot; readonly kind: Kind } | null = null
  return spots.map((spot, index) => {
    const kind = kindOf({
      spot,
      said: moods[index] ?? null,
      isWayStart: starts.has(index),
      isShare: unitDimension(spot.mention.unit) === 'ratio',
      column: columns[index] ?? null,
      lead: sentenceBefore(reading, spot),
      before: before?.spot.sentence === spot.sentence ? before.kind : null,
      paragraph: paragraphs[index] ?? null,
      section: sections[spot.block]?.mood ?? null,
      isPlan: document.isPlan,
    })
    before = { spot, kind }
    return kind
  })
}

/** …新增企业 80 家的目标。: the aim has been told; what follows is something else. */
const aimIsTold = /^[^，。；]{0,6}的(?:年度|全年)?(?:目标|任务)/

/** For each mention what the last sentence with a number said at its end, if it stands in the same block. */
function paragraphMoods(spots: readonly Spot[], moods: readonly (Said | null)[]): readonly (Mood | null)[] {
  let earlier: { readonly block: number; readonly mood: Mood | null } | null = null
  return spots.map((spot, index) => {
    const before = spots[index - 1]
    if (before !== undefined && before.sentence !== spot.sentence)
      earlier = { block: before.block, mood: aimIsTold.test(before.after) ? null : (moods[index - 1]?.mood ?? null) }
    return earlier?.block === spot.block ? earlier.mood : null
  })
}
