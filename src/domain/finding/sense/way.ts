import type { Span } from '../../text/clean-text.ts'
import type { Spot } from './spot.ts'

/** A way from one number to another: 由 2022 年的 21.4 万元提高到 28 万元. Indices are those of the mentions. */
export interface Way {
  readonly from: number
  readonly to: number
  /** From 由 to the number where the way starts: 由目前的. What is said there holds for that number alone. */
  readonly base: Span
  readonly baseWords: string
}

const start = /[由从自][^由从自]{0,16}$/
const goes =
  /^[^，。；,;]{0,6}?(?:提高?|提升|增加?|增长|上?升|扩[大建容展]?|减少?|压[减缩降]?|下?降低?|缩[短减]?|上?涨|拓展|合并|改)?了?[到至为成]/

/** The ways of a text; each begins and ends at neighbouring mentions of one sentence that measure the same. */
export function waysOf(spots: readonly Spot[]): readonly Way[] {
  return spots.flatMap((spot, index) => {
    const next = spots[index + 1]
    if (next === undefined || next.sentence !== spot.sentence || next.mention.unit !== spot.mention.unit) return []
    const words = start.exec(spot.before)?.[0]
    if (words === undefined || !goes.test(spot.after)) return []
    const base = { start: spot.mention.start - words.length, end: spot.mention.start }
    return [{ from: index, to: index + 1, base, baseWords: words.slice(1) }]
  })
}
