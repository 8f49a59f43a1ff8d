import { dayText } from '#i18n/date-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import type { BulletinScene } from './bulletin-scene.ts'
import { type Gap, groupByOwner } from './gaps.ts'
import { type Block, words } from './pieces.ts'
import { sourceName } from './source-name.ts'

/** What a reader must know at the foot: gaps that were left, from what it was computed, and the sources of the figures. */
export function footBlocks(scene: BulletinScene, gaps: readonly Gap[], sources: readonly string[]): Block[] {
  const { say, asOf, hierarchy } = scene
  const note = (text: string): Block => ({ kind: 'note', line: [words(text)] })
  const basis = say('bulletin.foot.basis', {
    day: dayText(asOf, say.locale),
    hierarchy: say(`app.hierarchy.${hierarchy}`),
  })
  const missing = groupByOwner(gaps).map((owed) => owedText(say, owed))
  return [
    ...(gaps.length === 0
      ? []
      : [note(say('bulletin.foot.gaps', { count: gaps.length, list: missing.join(say('bulletin.foot.and')) }))]),
    note(basis),
    ...(sources.length === 0
      ? []
      : [note(say('bulletin.foot.sources', { list: sources.join(say('bulletin.foot.and')) }))]),
  ]
}

/** What one office owes of one place. */
function owedText(say: BulletinScene['say'], owed: readonly Gap[]): string {
  const [first] = owed
  if (!first) return ''
  return say('bulletin.foot.gap', {
    what: owed.map(({ what }) => what).join(say('app.list.comma')),
    place: placeName(first.place, say.locale),
    owner: first.owner === null ? say('target.duty.none') : nameOf(first.owner, say.locale),
  })
}

/** Who published the targets and figures that stand on the page, each once. */
export function sourcesOf({ say, targets }: Pick<BulletinScene, 'say' | 'targets'>): string[] {
  const sources = targets.flatMap(({ source, standing, cells }) => [
    source,
    ...[standing, ...cells.map((cell) => cell.standing)].flatMap(({ figure }) => figure?.source ?? []),
  ])
  return [...new Set(sources.map((source) => sourceName(say, source)))]
}
