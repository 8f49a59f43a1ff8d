import type { Translator } from '#i18n/translator.ts'
import type { BridgePart } from './bridge.ts'
import type { Change } from './change.queries.ts'

/** What a part is called; of a ratio with the side that it moves. */
export function partName(t: Translator, { denominator }: Change, { kind, side }: BridgePart): string {
  const name = t(`change.kind.${kind}`)
  return denominator === null || side === null ? name : `${t(`change.side.${side}`)} · ${name}`
}
