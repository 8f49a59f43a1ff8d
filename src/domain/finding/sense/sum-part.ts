import type { Spot } from './spot.ts'

/** A whole and the numbers that make it up, as indices. */
export interface Sum {
  readonly whole: number
  readonly parts: readonly number[]
}

/** How many numbers make up one at most, and how far back the whole of a list may stand. */
const most = { parts: 12, back: 16 } as const

/** The numbers of the same unit behind a whole, in its block, which together make it up exactly: 41 条，解决 29 条，办理 12 条. */
export function sumBehind(spots: readonly Spot[], whole: number, isCounted: (index: number) => boolean): Sum | null {
  const head = spots[whole] as Spot // the caller walks over these very spots
  const parts: number[] = []
  let rest = head.mention.value
  for (let index = whole + 1; index <= whole + most.parts; index += 1) {
    const spot = spots[index]
    if (spot === undefined || spot.block !== head.block) return null
    if (spot.mention.unit !== head.mention.unit || !isCounted(index)) continue
    if (spot.mention.value.gt(rest)) return null
    parts.push(index)
    rest = rest.minus(spot.mention.value)
    if (rest.eq('0')) return parts.length > 1 ? { whole, parts } : null
  }
  return null
}

/** A list of three or more numbers whose sum stands as one number further up: 开工项目：南埔镇 5 个、后龙镇 4 个、界山镇 7 个. */
export function sumOfList(spots: readonly Spot[], first: number): Sum | null {
  const parts = listFrom(spots, first)
  const head = spots[first] as Spot // the caller walks over these very spots
  if (parts.length < 3) return null
  const sum = parts
    .slice(1)
    .reduce((total, index) => total.plus((spots[index] as Spot).mention.value), head.mention.value)
  for (let whole = first - 1; whole >= Math.max(0, first - most.back); whole -= 1) {
    const mention = spots[whole]?.mention
    if (mention?.unit === head.mention.unit && mention.value.eq(sum)) return { whole, parts }
  }
  return null
}

/** Neighbours in one sentence that count in one unit. */
function listFrom(spots: readonly Spot[], first: number): readonly number[] {
  const head = spots[first]
  const parts = [first]
  while (parts.length < most.parts) {
    const next = spots[first + parts.length]
    if (next === undefined || next.sentence !== head?.sentence || next.mention.unit !== head.mention.unit) break
    parts.push(first + parts.length)
  }
  return parts
}
