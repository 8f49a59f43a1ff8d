import type { Change, Effect, ListedPart } from './change.queries.ts'

/** A part of the way from one value to another. */
export interface BridgePart {
  readonly kind: 'definition' | 'placement' | ListedPart['kind']
  /** Null for what moves both sides at once. */
  readonly side: 'numerator' | 'denominator' | null
  readonly effect: Effect
  /** Null for definition and placement, which have no rows. */
  readonly part: ListedPart | null
}

/** The parts in the order in which they are told: definition, places, then rows; the numerator's before the denominator's. */
export function bridgeParts({ definition, placement, numerator, denominator }: Change): BridgePart[] {
  const ofSide = (side: 'numerator' | 'denominator', parts: readonly ListedPart[]) =>
    parts.map((part): BridgePart => ({ kind: part.kind, side, effect: part.effect, part }))
  const early = [
    ['definition', definition],
    ['placement', placement],
  ] as const
  return [
    ...early.flatMap(([kind, step]): BridgePart[] =>
      step ? [{ kind, side: null, effect: step.effect, part: null }] : [],
    ),
    ...ofSide('numerator', numerator.parts),
    ...ofSide('denominator', denominator?.parts ?? []),
  ]
}

/** Where a bar stands between the least and the greatest height on the way, in hundredths of the width: a picture, not a figure. */
export interface BridgeBar {
  readonly from: number
  readonly to: number
}

/** The bars of start, parts and end in their order; null where a part, or an end, has no value. */
export function bridgeBars(start: string | null, parts: readonly BridgePart[]): BridgeBar[] | null {
  const effects = parts.map(({ effect }) => effect)
  if (effects.some((effect) => effect === null)) return null
  const heights = [Number(start ?? 0)]
  for (const effect of effects) heights.push((heights.at(-1) ?? 0) + Number(effect?.value ?? 0))
  const [least, most] = [Math.min(...heights), Math.max(...heights)]
  const place = (height: number) => ((height - least) / (most - least || 1)) * 100
  const ends = [heights[0] ?? 0, heights.at(-1) ?? 0].map((height) => ({ from: place(height), to: place(height) }))
  const steps = effects.map((_, at) => ({ from: place(heights[at] ?? 0), to: place(heights[at + 1] ?? 0) }))
  return [...ends.slice(0, 1), ...steps, ...ends.slice(1)]
}
